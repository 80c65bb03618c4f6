using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Resolution;

/// <summary>The school years that one version of the metric answers.</summary>
/// <param name="Definition">The version.</param>
/// <param name="Mature">The years to read, ascending.</param>
/// <param name="Immature">The years that the release is too early for, ascending; nothing is read for them.</param>
/// <param name="Cube">The published cube that answers; null where exact tables do, or nothing is to be read.</param>
internal sealed record ResolvedSlice(
    MetricDefinition Definition,
    ImmutableArray<SchoolYear> Mature,
    ImmutableArray<SchoolYear> Immature,
    PublishedCubeInfo? Cube)
{
    /// <summary>What providers exclude of what the version needs. Where there is any, nothing is read, and all its years are in <see cref="Excluded"/>.</summary>
    public ImmutableArray<ProviderExclusion> Exclusions { get; init; } = [];

    /// <summary>The years of which every cell is marked, ascending.</summary>
    public ImmutableArray<SchoolYear> Excluded { get; init; } = [];

    /// <summary>Every year that it answers, ascending.</summary>
    public IEnumerable<SchoolYear> Years => Mature.Concat(Immature).Concat(Excluded).Order();
}
