namespace E2CSemantic.Sql.Syntax;

/// <summary>Removes a role that has no rights left; nothing happens if there is none.</summary>
/// <param name="Name">Its name.</param>
public sealed record DropRoleStatement(SqlName Name) : SqlStatement;
