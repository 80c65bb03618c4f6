using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>A named select that later parts of the statement read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Select">The select.</param>
/// <param name="Inline">Whether the engine is asked not to store it between; right where it is read once.</param>
/// <param name="Comments">What it does, for people.</param>
public sealed record CommonTable(SqlName Name, SelectStatement Select, bool Inline, ImmutableArray<SqlComment> Comments);
