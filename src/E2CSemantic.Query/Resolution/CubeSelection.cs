using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Issues;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Resolution;

/// <summary>Finds the published cube that has exactly the query's dimensions, for each version that has years to read.</summary>
internal static class CubeSelection
{
    public static ImmutableArray<ResolvedSlice> Select(
        ImmutableArray<ResolvedSlice> slices,
        IReadOnlyCollection<DimensionName> dimensions,
        ReleasePublication publication,
        List<Diagnostic> issues)
    {
        var found = ImmutableArray.CreateBuilder<ResolvedSlice>();
        foreach (var slice in slices)
        {
            if (slice.Comparison is not null)
            {
                found.Add(slice);
                continue;
            }

            var cube = publication.Cubes.FirstOrDefault(candidate => Answers(candidate, slice, dimensions));
            if (cube is null && !slice.Mature.IsEmpty)
            {
                var metric = slice.Definition.Name;
                issues.Add(QueryIssues.CubeNotPublished(
                    metric, dimensions, publication.Cubes.Where(candidate => candidate.Metric == metric).Select(candidate => candidate.By.AsEnumerable())));
                return [];
            }

            found.Add(slice with { Cube = cube });
        }

        return found.ToImmutable();
    }

    private static bool Answers(PublishedCubeInfo cube, ResolvedSlice slice, IReadOnlyCollection<DimensionName> dimensions) =>
        cube.Metric == slice.Definition.Name
        && cube.Version == slice.Definition.Version
        && cube.By.Length == dimensions.Count
        && cube.By.All(dimensions.Contains)
        && slice.Mature.All(year => cube.Years.Contains(year));
}
