using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// A provider's decision for which purposes elements of its may be used; the centre answers as its authorised representative and no further (the
/// bill, section 4(d)). Whoever is answered exactly must state one of them; published cubes were approved by the provider and are for anyone.
/// </summary>
/// <param name="Name">Its name, that of its file.</param>
/// <param name="Provider">The provider, as metrics name it.</param>
/// <param name="Elements">The elements, as metrics name them; at least one.</param>
/// <param name="Allowed">The purposes, as callers' tokens name them; at least one.</param>
/// <param name="Statute">The ground.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ProviderPurposes(
    string Name, string Provider, ImmutableArray<string> Elements, ImmutableArray<string> Allowed, string Statute, SourcePlace Place)
{
    /// <summary>Whether it keeps a metric from answering a question with a purpose, or with none.</summary>
    public bool Forbids(MetricDefinition metric, string? purpose) =>
        !(purpose is not null && Allowed.Contains(purpose))
        && metric.Providers.Any(need => need.Id == Provider && need.Needs.Any(element => Elements.Contains(element)));
}
