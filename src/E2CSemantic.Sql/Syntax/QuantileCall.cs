namespace E2CSemantic.Sql.Syntax;

/// <summary>
/// The smallest value of the group's rows at or below which at least a share of them lies: <c>percentile_disc</c> of SQL:2003. Nulls take no part.
/// </summary>
/// <param name="Share">Above 0 and below 1.</param>
/// <param name="Argument">What is ranked.</param>
public sealed record QuantileCall(SqlExpression Share, SqlExpression Argument) : SqlExpression;
