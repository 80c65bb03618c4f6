using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model;

/// <summary>Everything that is defined as code, checked as one whole: the star, the dimensions, the metrics and the policy in force.</summary>
/// <param name="Star">The star.</param>
/// <param name="Dimensions">The conformed dimensions by name.</param>
/// <param name="Metrics">Every version of every metric, ordered by name and version.</param>
/// <param name="Policy">The jurisdiction's policy.</param>
public sealed record SemanticCatalog(
    StarSchema Star,
    ImmutableSortedDictionary<DimensionName, DimensionDefinition> Dimensions,
    ImmutableArray<MetricDefinition> Metrics,
    DisclosurePolicy Policy)
{
    /// <summary>The versions of a metric, oldest first; empty if there is no such metric.</summary>
    public ImmutableArray<MetricDefinition> VersionsOf(MetricName name) =>
        [.. Metrics.Where(metric => metric.Name == name).OrderBy(metric => metric.Version)];
}
