namespace E2CSemantic.Sql.Syntax;

/// <summary>Gathers a table's statistics, from which the engine plans.</summary>
/// <param name="Table">The table.</param>
/// <param name="Schema">The schema that holds it; null for the current one.</param>
public sealed record AnalyzeStatement(SqlName Table, SqlName? Schema = null) : SqlStatement;
