using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Versions;

namespace E2CSemantic.Host.Schema;

/// <summary>A version of a metric of the catalogue.</summary>
/// <param name="Definition">The version.</param>
/// <param name="Before">The version before it; null for the first.</param>
/// <param name="Catalog">The catalogue that it belongs to.</param>
internal sealed record VersionEntry(MetricDefinition Definition, MetricDefinition? Before, SemanticCatalog Catalog)
{
    public IEnumerable<string> Changes() => Before is null
        ? []
        : ClauseChange.Between(CanonicalMetric.Of(Before), CanonicalMetric.Of(Definition)).Select(change => change.Sentence);

    public string? Unapproved() => Catalog.Unapproved.GetValueOrDefault((Definition.Name, Definition.Version));
}
