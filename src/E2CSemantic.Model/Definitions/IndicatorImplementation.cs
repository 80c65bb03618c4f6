namespace E2CSemantic.Model.Definitions;

/// <summary>The metric by which a jurisdiction answers an indicator.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Differs">In what its rule is not that of the framework; null where nothing is known to differ.</param>
public sealed record IndicatorImplementation(MetricName Metric, string? Differs);
