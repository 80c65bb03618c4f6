namespace E2CSemantic.Sql.Syntax;

/// <summary>Whether a select gives any row.</summary>
/// <param name="Select">The select.</param>
public sealed record Exists(SelectStatement Select) : SqlExpression;
