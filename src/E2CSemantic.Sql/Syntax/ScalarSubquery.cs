namespace E2CSemantic.Sql.Syntax;

/// <summary>The one value of a select of one column and at most one row.</summary>
/// <param name="Select">The select.</param>
public sealed record ScalarSubquery(SelectStatement Select) : SqlExpression;
