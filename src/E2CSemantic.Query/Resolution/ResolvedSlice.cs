using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Resolution;

/// <summary>The school years that one version of the metric answers.</summary>
/// <param name="Definition">The version.</param>
/// <param name="Mature">The years to read, ascending.</param>
/// <param name="Marked">The years of which every cell says why it has no number; nothing is read for them.</param>
/// <param name="Cube">The published cube that answers; null where exact tables do, or nothing is to be read.</param>
internal sealed record ResolvedSlice(
    MetricDefinition Definition,
    ImmutableArray<SchoolYear> Mature,
    ImmutableSortedDictionary<SchoolYear, CellStatus> Marked,
    PublishedCubeInfo? Cube)
{
    /// <summary>What providers exclude of what the version needs. Where there is any, all its years are marked.</summary>
    public ImmutableArray<ProviderExclusion> Exclusions { get; init; } = [];

    /// <summary>Of a comparison that reads anything, the questions that it is made of; else null. All its years then count as mature, for those say which are not.</summary>
    public ResolvedComparison? Comparison { get; init; }

    /// <summary>Every year that it answers, ascending.</summary>
    public IEnumerable<SchoolYear> Years => Mature.Concat(Marked.Keys).Order();

    /// <summary>The years that are marked so, ascending.</summary>
    public ImmutableArray<SchoolYear> MarkedAs(CellStatus status) => [.. Marked.Where(year => year.Value == status).Select(year => year.Key)];
}
