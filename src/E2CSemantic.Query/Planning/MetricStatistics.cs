using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
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
            MetricKind.Ratio => [people, new DistinctPeople(StatisticColumn.Yes, metric.NumeratorWhere)],
            MetricKind.Mean =>
            [
                people,
                new RowCount(StatisticColumn.MeasuredRows),
                new ColumnSum(StatisticColumn.MeasureSum, metric.Measure!, IsWhole(metric, catalog)),
            ],
            _ => throw new UnreachableException(),
        };
    }

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

    public static bool IsWhole(MetricDefinition metric, SemanticCatalog catalog) =>
        catalog.Star.Tables[metric.Fact].Column(metric.Measure!)!.Type is not ColumnType.Decimal;
}
