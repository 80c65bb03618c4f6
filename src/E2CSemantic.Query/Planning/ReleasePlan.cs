using System.Collections.Immutable;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Planning;

/// <summary>What <c>Release/</c> needs to know of a plan to make an answer of its rows.</summary>
/// <param name="Query">The query.</param>
/// <param name="Slice">The version and its years.</param>
/// <param name="Cells">
/// The dimensions of the cells read: those grouped by, in the query's order, then those pinned to one member, where the engine has not
/// filtered by them already.
/// </param>
/// <param name="Lattice">
/// The dimensions over which complements are decided together, <paramref name="Cells"/> first; empty where none are.
/// </param>
internal sealed record ReleasePlan(
    ResolvedQuery Query,
    ResolvedSlice Slice,
    ImmutableArray<ResolvedDimension> Cells,
    ImmutableArray<ResolvedDimension> Lattice);
