using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Schema;

/// <summary>A provider of an answer, with what it sent of what the answer was computed from.</summary>
/// <param name="Applied">The provider and whether it took part.</param>
/// <param name="Versions">The versions that answered.</param>
/// <param name="Asking">The request.</param>
internal sealed record ProviderEntry(AppliedProvider Applied, ImmutableArray<MetricDefinition> Versions, Asking Asking)
{
    public static IEnumerable<ProviderEntry> AllOf(Applied applied, Asking asking)
    {
        ImmutableArray<MetricDefinition> versions = [.. asking.Rooms.Catalog.VersionsOf(applied.Metric).Where(version => applied.Versions.Contains(version.Version))];
        return applied.Providers.Select(provider => new ProviderEntry(provider, versions, asking));
    }

    public IEnumerable<DictionaryElement> Elements() => Versions.SelectMany(version => Asking.LineageOf(version).ElementsOf(Applied.Id))
        .DistinctBy(element => element.Key).OrderBy(element => element.Key, StringComparer.Ordinal);
}
