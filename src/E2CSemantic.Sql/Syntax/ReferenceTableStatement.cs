namespace E2CSemantic.Sql.Syntax;

/// <summary>Copies a table whole to every machine.</summary>
/// <param name="Table">The table.</param>
/// <param name="Schema">The schema that holds it.</param>
public sealed record ReferenceTableStatement(SqlName Table, SqlName Schema) : SqlStatement;
