namespace E2CSemantic.Model.Definitions;

/// <summary>What is said of a version that is on its way out.</summary>
/// <param name="Until">The day after which it may be withdrawn.</param>
/// <param name="ReplacedBy">The metric to ask instead; of its own name where a later version replaces it.</param>
public sealed record Deprecation(DateOnly Until, MetricName ReplacedBy);
