using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Query.Publication;

/// <summary>What one person's school year can change in a cube, from the declared bounds that the plan enforces.</summary>
internal static class MetricSensitivity
{
    /// <summary>The declared range of a mean's measure.</summary>
    public static MeanBounds BoundsOf(MetricDefinition metric) => new(metric.Privacy.Lower!.Value, metric.Privacy.Upper!.Value);

    /// <summary>The most cells over <paramref name="by"/> that one person's school year can touch.</summary>
    public static long Cells(MetricDefinition metric, IEnumerable<DimensionName> by) =>
        by.Aggregate(1L, (cells, name) => cells * metric.Privacy.CellsPerUnit[name]);

    /// <summary>
    /// Names the noisy statistics of a metric, each with the most that one cell of it can change. People are counted once a cell, and those who
    /// meet a ratio's condition and those who do not are disjoint, so both together change by one as well.
    /// </summary>
    public static IReadOnlyList<(string Name, BigInteger PerCell)> Statistics(MetricDefinition metric)
    {
        var rows = metric.Privacy.RowsPerUnit;
        return metric.Kind switch
        {
            MetricKind.Count => [(StatisticColumn.People, 1)],
            MetricKind.Ratio => [(StatisticColumn.Yes, 1), (StatisticColumn.Rest, 1)],
            _ when rows == 1 => [(StatisticColumn.People, 1), (StatisticColumn.CentredSum, BoundsOf(metric).Reach)],
            _ => [(StatisticColumn.People, 1), (StatisticColumn.MeasuredRows, rows), (StatisticColumn.CentredSum, rows * BoundsOf(metric).Reach)],
        };
    }
}
