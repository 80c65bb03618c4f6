using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>The rows of several selects, one after another; equal rows stay apart.</summary>
/// <param name="Selects">At least one, all with the same columns.</param>
/// <param name="Alias">The name by which columns refer to it.</param>
public sealed record UnionSource(ImmutableArray<SelectStatement> Selects, SqlName Alias) : TableSource(Alias);
