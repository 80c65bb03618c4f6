using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Versions;

/// <summary>A version as it was when it was locked.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Version">The version.</param>
/// <param name="Clauses">What it said.</param>
public sealed record LockedMetric(MetricName Name, SemanticVersion Version, ImmutableArray<MetricClause> Clauses)
{
    /// <summary>A version as it is.</summary>
    public static LockedMetric Of(MetricDefinition metric) => new(metric.Name, metric.Version, CanonicalMetric.Of(metric));
}
