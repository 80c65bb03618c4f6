using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;
using E2CSemantic.Query.Planning.Statistics;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Planning;

/// <summary>The numbers of a cell from which a metric's value is made.</summary>
internal static class MetricStatistics
{
    public static ImmutableArray<Statistic> Exact(MetricDefinition metric, SemanticCatalog catalog)
    {
        var people = new DistinctPeople(StatisticColumn.People, Where: null);
        return metric.Kind switch
        {
            MetricKind.Count => [people],
            MetricKind.Ratio => [people with { Where = metric.DenominatorWhere }, new DistinctPeople(StatisticColumn.Yes, metric.NumeratorWhere)],
            MetricKind.Mean => [people, new RowCount(StatisticColumn.MeasuredRows), Sum(StatisticColumn.MeasureSum, metric.Measure!)],
            MetricKind.Sum => [people, Sum(StatisticColumn.MeasureSum, metric.Measure!)],
            MetricKind.AmountRatio when metric.Measure is null =>
                [people, new RowCount(StatisticColumn.PartAmount, metric.NumeratorWhere), new RowCount(StatisticColumn.WholeAmount)],
            MetricKind.AmountRatio => [people, Sum(StatisticColumn.PartAmount, metric.Measure), Sum(StatisticColumn.WholeAmount, metric.Whole!)],
            MetricKind.Quantile =>
                [people, new ColumnQuantile(StatisticColumn.Quantile, metric.Measure!, metric.Quantile!.Value, IsWhole(metric, metric.Measure!, catalog))],
            _ => throw new UnreachableException(),
        };

        ColumnSum Sum(string name, string column) => new(name, column, IsWhole(metric, column, catalog));
    }

    /// <summary>The digits after the point of the amounts that a ratio of amounts is made of.</summary>
    public static int AmountDecimals(MetricDefinition metric, SemanticCatalog catalog) =>
        new[] { metric.Measure, metric.Whole }.OfType<string>().All(column => IsWhole(metric, column, catalog)) ? 0 : 4;

    /// <summary>The same of measures that are clamped, in whole units: a mean's is counted from the middle of its bounds, a quantile's by bins.</summary>
    public static ImmutableArray<Statistic> Bounded(MetricDefinition metric)
    {
        var people = new DistinctPeople(StatisticColumn.People, Where: null);
        return metric.Kind switch
        {
            MetricKind.Count => [people],
            MetricKind.Ratio => [people with { Where = metric.DenominatorWhere }, new DistinctPeople(StatisticColumn.Yes, metric.NumeratorWhere)],
            MetricKind.AmountRatio when metric.Measure is null =>
                [people, new RowCount(StatisticColumn.PartAmount, metric.NumeratorWhere), new RowCount(StatisticColumn.WholeAmount)],
            MetricKind.AmountRatio => [people, Bounded(StatisticColumn.PartAmount, StatisticColumn.BoundedPart), Bounded(StatisticColumn.WholeAmount, StatisticColumn.BoundedWhole)],
            MetricKind.Sum => [people, Bounded(StatisticColumn.MeasureSum, StatisticColumn.CentredMeasure)],
            MetricKind.Quantile => [people, .. Bins(metric)],
            _ => [people, new RowCount(StatisticColumn.MeasuredRows), Bounded(StatisticColumn.CentredSum, StatisticColumn.CentredMeasure)],
        };

        static ColumnSum Bounded(string name, string column) => new(name, column, IsWhole: true);
    }

    // Rows outside the bounds are in the first and the last bin.
    private static IEnumerable<Statistic> Bins(MetricDefinition metric)
    {
        long[] edges = [.. MetricSensitivity.EdgesOf(metric).Select(edge => (long)edge)];
        var last = edges.Length - 2;
        return Enumerable.Range(0, last + 1).Select(bin => new RowsBetween(StatisticColumn.Bin(bin), metric.Measure!, bin == 0 ? null : edges[bin], bin == last ? null : edges[bin + 1]));
    }

    private static bool IsWhole(MetricDefinition metric, string column, SemanticCatalog catalog) =>
        metric.Cohort?.Outcomes.FirstOrDefault(outcome => outcome.Name == column) is { } outcome
            ? outcome.Type is not ExpressionType.Decimal
            : catalog.Star.Tables[metric.Fact].Column(column)!.Type is not ColumnType.Decimal;
}
