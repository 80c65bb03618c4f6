namespace E2CSemantic.Sql.Syntax;

/// <summary><c>GROUPING</c>: 1 where the grouping set of the row leaves the column out, else 0.</summary>
/// <param name="Column">A grouped expression.</param>
public sealed record GroupingCall(SqlExpression Column) : SqlExpression;
