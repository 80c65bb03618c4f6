using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Adds rows of expressions to a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, in the order of each row.</param>
/// <param name="Rows">At least one row, each as long as <paramref name="Columns"/>.</param>
/// <param name="Schema">The schema that holds the table; null for the current one.</param>
public sealed record InsertValuesStatement(
    SqlName Table,
    ImmutableArray<SqlName> Columns,
    ImmutableArray<ImmutableArray<SqlExpression>> Rows,
    SqlName? Schema = null) : SqlStatement;
