using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Takes rows in the engine's binary form through the connection.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, in the order in which their values come.</param>
/// <param name="Schema">The schema that holds the table; null for the current one.</param>
public sealed record CopyInStatement(SqlName Table, ImmutableArray<SqlName> Columns, SqlName? Schema = null) : SqlStatement;
