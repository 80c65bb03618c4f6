using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Makes an index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Columns">The key, at least one column.</param>
/// <param name="Covers">Columns kept beside the key, so that a query need not open the table; for a tree only.</param>
/// <param name="Schema">The schema that holds the table; null for the current one.</param>
public sealed record CreateIndexStatement(
    SqlName Name,
    SqlName Table,
    IndexKind Kind,
    ImmutableArray<SqlName> Columns,
    ImmutableArray<SqlName> Covers,
    SqlName? Schema = null) : SqlStatement;
