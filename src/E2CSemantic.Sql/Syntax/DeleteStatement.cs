namespace E2CSemantic.Sql.Syntax;

/// <summary>Removes rows of a table.</summary>
/// <param name="Table">The table, also the source that columns refer to.</param>
/// <param name="Where">Which rows; null for all.</param>
/// <param name="Schema">The schema that holds the table; null for the current one.</param>
public sealed record DeleteStatement(SqlName Table, SqlExpression? Where, SqlName? Schema = null) : SqlStatement;
