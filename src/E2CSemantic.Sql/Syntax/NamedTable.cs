namespace E2CSemantic.Sql.Syntax;

/// <summary>A table or common table expression.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Alias">The name by which columns refer to it.</param>
/// <param name="Schema">The schema that holds it; null for the current one.</param>
public sealed record NamedTable(SqlName Name, SqlName Alias, SqlName? Schema = null) : TableSource(Alias);
