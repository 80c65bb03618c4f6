using System.Collections.Immutable;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Planning;

/// <summary>What <c>Release/</c> needs to know of a plan to make an answer of its rows.</summary>
/// <param name="Query">The query.</param>
/// <param name="Slice">The version and its years.</param>
/// <param name="Cells">
/// The dimensions of the cells read: those grouped by, and those pinned to one member where the engine has not filtered by them already.
/// For exact cells they stand in the metric's declared order, so that what is withheld does not depend on how a question was put.
/// </param>
internal sealed record ReleasePlan(
    ResolvedQuery Query,
    ResolvedSlice Slice,
    ImmutableArray<ResolvedDimension> Cells)
{
    /// <summary>The digits after the point of the two amounts of a ratio of amounts: 0 or 4.</summary>
    public int AmountDecimals { get; init; }
}
