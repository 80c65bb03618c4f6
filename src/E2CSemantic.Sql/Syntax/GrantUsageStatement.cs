namespace E2CSemantic.Sql.Syntax;

/// <summary>Lets a role find the tables of a schema.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Role">The role.</param>
public sealed record GrantUsageStatement(SqlName Schema, SqlName Role) : SqlStatement;
