namespace E2CSemantic.Sql.Syntax;

/// <summary>An aggregate over the rows of a group.</summary>
/// <param name="Function">The aggregate.</param>
/// <param name="Argument">Its argument; null for <c>COUNT(*)</c> only.</param>
/// <param name="Distinct">Whether equal values count once.</param>
/// <param name="Filter">Which rows take part; null for all.</param>
public sealed record AggregateCall(AggregateFunction Function, SqlExpression? Argument, bool Distinct = false, SqlExpression? Filter = null)
    : SqlExpression;
