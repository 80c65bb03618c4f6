using System.Globalization;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Publication;

/// <summary>
/// Says in SQL what <see cref="Release.CubeRelease"/> does with a cell: which are withheld, and the value of the others before it is rounded.
/// The text is for readers of the published tables; nothing here is sent to a warehouse.
/// </summary>
internal static class ReleasedCellText
{
    public static string People(PublishedTable table) => Text($"CASE WHEN {Noisy(table)} >= {table.ShownFrom} THEN {Noisy(table)} END");

    public static string Value(PublishedTable table) => table.Metric.Kind switch
    {
        MetricKind.Count => People(table),
        MetricKind.AmountRatio => Share(table, StatisticColumn.PartAmount, StatisticColumn.RestAmount),
        MetricKind.Sum => Text($"CASE WHEN people >= {table.ShownFrom} THEN measure_sum END"),
        MetricKind.Ratio when table.Metric.DenominatorWhere is null => Share(table, StatisticColumn.Yes, StatisticColumn.Rest),
        MetricKind.Ratio => Text($"CASE WHEN people < {table.ShownFrom} THEN NULL WHEN yes <= 0 THEN 0 ELSE {Exact("yes")} / people END"),
        _ => Mean(table),
    };

    private static string Share(PublishedTable table, string part, string rest) => Text(
        $"CASE WHEN {Noisy(table)} < {table.ShownFrom} THEN NULL WHEN {part} <= 0 AND {rest} <= 0 THEN NULL WHEN {part} <= 0 THEN 0 WHEN {rest} <= 0 THEN 1 ELSE {Exact(part)} / ({part} + {rest}) END");

    private static string Mean(PublishedTable table)
    {
        var bounds = MetricSensitivity.BoundsOf(table.Metric);
        var records = table.Statistics.Any(statistic => statistic.Name == StatisticColumn.MeasuredRows)
            ? "(CASE WHEN measured_rows > 1 THEN measured_rows ELSE 1 END)"
            : StatisticColumn.People;
        return Text($"CASE WHEN people < {table.ShownFrom} THEN NULL WHEN centred_sum <= {bounds.Low - bounds.Middle} * {records} THEN {bounds.Low} ")
            + Text($"WHEN centred_sum >= {bounds.Reach} * {records} THEN {bounds.High} ELSE {bounds.Middle} + {Exact("centred_sum")} / {records} END");
    }

    private static string Noisy(PublishedTable table) => table.Statistics.All(statistic => statistic.Name != StatisticColumn.People) ? "(yes + rest)" : StatisticColumn.People;

    // Whole numbers divided are cut off by some engines.
    private static string Exact(string column) => $"CAST({column} AS DECIMAL(24, 6))";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
