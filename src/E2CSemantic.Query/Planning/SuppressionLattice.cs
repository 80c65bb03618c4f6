using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Planning;

/// <summary>
/// The dimensions over which complements are decided together. It depends on the metric and on public domains alone: the dimensions asked for
/// and every other declared one that splits a person's year into no more than one cell, so that questions by any of those are answered from
/// one decision. Where that is too large to decide while a caller waits, only the dimensions asked for.
/// </summary>
internal static class SuppressionLattice
{
    public const int MostCells = 4096;

    public static ImmutableArray<ResolvedDimension> For(
        SemanticCatalog catalog, MetricDefinition metric, ImmutableArray<ResolvedDimension> asked, ReleaseInfo release)
    {
        ImmutableArray<ResolvedDimension> whole =
        [
            .. asked,
            .. metric.Dimensions.Allow
                .Where(name => asked.All(dimension => dimension.Name != name) && metric.Privacy.CellsPerUnit[name] == 1)
                .Select(name => catalog.Dimensions[name])
                .Where(dimension => dimension.Registry is null)
                .Select(dimension => Whole(dimension, release)),
        ];
        var outcomes = metric.Kind is MetricKind.Ratio ? 2L : 1;
        return whole.Aggregate(outcomes, (cells, dimension) => cells * dimension.Members.Length) <= MostCells ? whole : asked;
    }

    private static ResolvedDimension Whole(DimensionDefinition dimension, ReleaseInfo release)
    {
        var members = DeclaredDomain.MembersOf(dimension, release);
        return new(dimension, members, IsGrouped: false, members);
    }
}
