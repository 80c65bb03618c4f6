namespace E2CSemantic.Sql.Syntax;

/// <summary>Removes a view that would vanish with the connection.</summary>
/// <param name="Name">Its name.</param>
public sealed record DropViewStatement(SqlName Name) : SqlStatement;
