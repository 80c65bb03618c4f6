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
}
