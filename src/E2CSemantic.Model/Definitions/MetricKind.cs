namespace E2CSemantic.Model.Definitions;

/// <summary>What a metric computes.</summary>
public enum MetricKind
{
    /// <summary>Distinct people.</summary>
    Count,

    /// <summary>Distinct people who satisfy a condition, over distinct people.</summary>
    Ratio,

    /// <summary>The mean of a bounded measure over rows; its denominator is the people counted.</summary>
    Mean,

    /// <summary>The sum of a bounded measure over rows; its denominator is the people counted.</summary>
    Sum,

    /// <summary>A ratio of two amounts, the upper one a part of the lower: of sums of measures, or of rows. Written <c>ratio</c> too.</summary>
    AmountRatio,

    /// <summary>The smallest value at or below which at least the asked share of the rows lies; its denominator is the people counted.</summary>
    Quantile,

    /// <summary>A metric of one group compared with the same metric of a reference group.</summary>
    Gap,

    /// <summary>Two metrics compared at one grain.</summary>
    Derived,
}
