using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// A provider's decision that elements of its take no part in answers, on statutory privacy grounds (the bill, section 4(d)(6)(i)).
/// </summary>
/// <param name="Name">Its name, that of its file.</param>
/// <param name="Provider">The provider, as metrics name it.</param>
/// <param name="Elements">The elements, as metrics name them; at least one.</param>
/// <param name="Project">The request it holds for, as callers' tokens name it; null for every question of anyone.</param>
/// <param name="Statute">The ground.</param>
/// <param name="Reason">What a reader is told of it.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The last one; null until it is lifted.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ProviderExclusion(
    string Name,
    string Provider,
    ImmutableArray<string> Elements,
    string? Project,
    string Statute,
    string Reason,
    DateOnly From,
    DateOnly? Until,
    SourcePlace Place)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => day >= From && (Until is not { } last || day <= last);

    /// <summary>Whether it keeps a metric from answering a question of a project, or of nobody's.</summary>
    public bool Concerns(MetricDefinition metric, string? project) =>
        (Project is null || Project == project)
        && metric.Providers.Any(need => need.Id == Provider && need.Needs.Any(element => Elements.Contains(element)));
}
