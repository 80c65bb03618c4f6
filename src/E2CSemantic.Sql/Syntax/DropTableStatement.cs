namespace E2CSemantic.Sql.Syntax;

/// <summary>Removes a table; nothing happens if there is none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">The schema that holds it; null for the current one.</param>
public sealed record DropTableStatement(SqlName Name, SqlName? Schema = null) : SqlStatement;
