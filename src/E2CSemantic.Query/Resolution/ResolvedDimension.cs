using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Resolution;

/// <summary>A dimension that a query groups by or filters, with its whole declared domain in the release.</summary>
/// <param name="Definition">The dimension.</param>
/// <param name="Members">Its members in declared order.</param>
/// <param name="IsGrouped">Whether rows are split by it.</param>
/// <param name="Kept">The members asked for, in declared order; all of them where it is not filtered.</param>
internal sealed record ResolvedDimension(
    DimensionDefinition Definition,
    ImmutableArray<DimensionMember> Members,
    bool IsGrouped,
    ImmutableArray<DimensionMember> Kept)
{
    public DimensionName Name => Definition.Name;

    public bool IsFiltered => Kept.Length < Members.Length || !IsGrouped;
}
