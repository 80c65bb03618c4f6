namespace E2CSemantic.Sql.Syntax;

/// <summary>Makes a schema to hold tables.</summary>
/// <param name="Name">Its name.</param>
public sealed record CreateSchemaStatement(SqlName Name) : SqlStatement;
