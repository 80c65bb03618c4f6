namespace E2CSemantic.Sql.Syntax;

/// <summary>Removes a schema with everything in it; nothing happens if there is none.</summary>
/// <param name="Name">Its name.</param>
public sealed record DropSchemaStatement(SqlName Name) : SqlStatement;
