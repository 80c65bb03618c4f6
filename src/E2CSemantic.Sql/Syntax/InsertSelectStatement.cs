using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Adds the rows of a select to a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns that the select's columns go to, in order.</param>
/// <param name="Select">The rows.</param>
/// <param name="Schema">The schema that holds the table; null for the current one.</param>
public sealed record InsertSelectStatement(
    SqlName Table,
    ImmutableArray<SqlName> Columns,
    SelectStatement Select,
    SqlName? Schema = null) : SqlStatement;
