using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;
using E2CSemantic.Query.Planning.Statistics;

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

    /// <summary>The same with the measure clamped, in whole units, and counted from the middle of its bounds.</summary>
    public static ImmutableArray<Statistic> Bounded(MetricDefinition metric) => metric.Kind is MetricKind.Mean
        ?
        [
            new DistinctPeople(StatisticColumn.People, Where: null),
            new RowCount(StatisticColumn.MeasuredRows),
            new ColumnSum(StatisticColumn.CentredSum, StatisticColumn.CentredMeasure, IsWhole: true),
        ]
        :
        [
            new DistinctPeople(StatisticColumn.People, Where: null),
            .. metric.NumeratorWhere is { } where ? [new DistinctPeople(StatisticColumn.Yes, where)] : Array.Empty<Statistic>(),
        ];

    private static bool IsWhole(MetricDefinition metric, string column, SemanticCatalog catalog) =>
        metric.Cohort?.Outcomes.FirstOrDefault(outcome => outcome.Name == column) is { } outcome
            ? outcome.Type is not ExpressionType.Decimal
            : catalog.Star.Tables[metric.Fact].Column(column)!.Type is not ColumnType.Decimal;
}
