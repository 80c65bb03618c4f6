using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Query.Publication;

/// <summary>What one person's school year can change in a cube, from the declared bounds that the plan enforces.</summary>
internal static class MetricSensitivity
{
    /// <summary>The declared range of a mean's measure.</summary>
    public static MeanBounds BoundsOf(MetricDefinition metric) => new(metric.Privacy.Lower!.Value, metric.Privacy.Upper!.Value);

    /// <summary>The edges of the histogram of a quantile.</summary>
    public static ImmutableArray<BigInteger> EdgesOf(MetricDefinition metric) => QuantileEdges.Between(metric.Privacy.Lower!.Value, metric.Privacy.Upper!.Value);

    /// <summary>The most cells over <paramref name="by"/> that one person's school year can touch.</summary>
    public static long Cells(MetricDefinition metric, IEnumerable<DimensionName> by) =>
        by.Aggregate(1L, (cells, name) => cells * metric.Privacy.CellsPerUnit[name]);

    /// <summary>
    /// The noisy statistics of a metric, in groups that share a loss. Of each group the most that a person's rows in one cell change the sum of squared
    /// differences: people are counted once; those with an outcome and those without are disjoint, and so are two parts of one amount and the bins of a histogram, so
    /// the squares add to at most the square of the whole; two conditions that may both hold change two counts.
    /// </summary>
    public static ImmutableArray<StatisticGroup> Groups(MetricDefinition metric)
    {
        BigInteger rows = metric.Privacy.RowsPerUnit;
        var people = new StatisticGroup([StatisticColumn.People], 1);
        return metric.Kind switch
        {
            MetricKind.Count => [people],
            MetricKind.Ratio when metric.DenominatorWhere is null => [new([StatisticColumn.Yes, StatisticColumn.Rest], 1)],
            MetricKind.Ratio => [new([StatisticColumn.People, StatisticColumn.Yes], 2)],
            MetricKind.AmountRatio => [people, new([StatisticColumn.PartAmount, StatisticColumn.RestAmount], Square(rows * (metric.Measure is null ? 1 : metric.Privacy.Upper!.Value)))],
            MetricKind.Sum => [people, new([StatisticColumn.MeasureSum], Square(rows * BigInteger.Max(BigInteger.Abs(metric.Privacy.Lower!.Value), BigInteger.Abs(metric.Privacy.Upper!.Value))))],
            MetricKind.Quantile => [people, new([.. Enumerable.Range(0, EdgesOf(metric).Length - 1).Select(StatisticColumn.Bin)], Square(rows))],
            _ when rows.IsOne => [people, new([StatisticColumn.CentredSum], Square(BoundsOf(metric).Reach))],
            _ => [people, new([StatisticColumn.MeasuredRows], Square(rows)), new([StatisticColumn.CentredSum], Square(rows * BoundsOf(metric).Reach))],
        };
    }

    private static BigInteger Square(BigInteger number) => number * number;
}
