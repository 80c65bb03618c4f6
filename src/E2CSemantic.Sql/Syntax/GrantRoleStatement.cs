namespace E2CSemantic.Sql.Syntax;

/// <summary>Lets the current user act as a role.</summary>
/// <param name="Role">The role.</param>
public sealed record GrantRoleStatement(SqlName Role) : SqlStatement;
