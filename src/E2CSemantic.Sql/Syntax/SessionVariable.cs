namespace E2CSemantic.Sql.Syntax;

/// <summary>What a <see cref="SetVariableStatement"/> of the session gave a name.</summary>
/// <param name="Name">The name.</param>
public sealed record SessionVariable(SqlName Name) : SqlExpression;
