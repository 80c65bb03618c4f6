namespace E2CSemantic.Sql.Syntax;

/// <summary>A branch of a <see cref="CaseExpression"/>.</summary>
/// <param name="When">The condition.</param>
/// <param name="Then">The result where it is true.</param>
public sealed record CaseBranch(SqlExpression When, SqlExpression Then);
