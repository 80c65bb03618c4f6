using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>Keeps versions from answering whose elements a provider excludes, whoever asks: no number is computed from what is left.</summary>
internal static class ExclusionSelection
{
    public static ImmutableArray<ResolvedSlice> Select(
        SemanticCatalog catalog, ImmutableArray<ResolvedSlice> slices, string? project, List<Diagnostic> issues)
    {
        var selected = ImmutableArray.CreateBuilder<ResolvedSlice>(slices.Length);
        foreach (var slice in slices)
        {
            var exclusions = catalog.ExclusionsOf(slice.Definition, project);
            issues.AddRange(exclusions
                .Where(exclusion => AnswerTo(slice.Definition, exclusion) is ExclusionAnswer.Refuse)
                .Select(exclusion => QueryIssues.ProviderExcluded(slice.Definition, exclusion)));
            selected.Add(exclusions.IsEmpty
                ? slice
                : slice with { Mature = [], Marked = slice.Years.ToImmutableSortedDictionary(year => year, _ => CellStatus.ProviderExcluded), Exclusions = exclusions });
        }

        return selected.MoveToImmutable();
    }

    // A metric that names a provider twice is refused if either says so.
    private static ExclusionAnswer AnswerTo(MetricDefinition metric, ProviderExclusion exclusion) => metric.Providers
        .Where(need => need.Id == exclusion.Provider && need.Needs.Any(element => exclusion.Elements.Contains(element)))
        .Min(need => need.WhenExcluded);
}
