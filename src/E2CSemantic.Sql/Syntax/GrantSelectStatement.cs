namespace E2CSemantic.Sql.Syntax;

/// <summary>Lets a role read every table that a schema holds now.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Role">The role.</param>
public sealed record GrantSelectStatement(SqlName Schema, SqlName Role) : SqlStatement;
