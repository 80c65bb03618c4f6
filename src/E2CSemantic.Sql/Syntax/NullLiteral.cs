namespace E2CSemantic.Sql.Syntax;

/// <summary>The null of a type.</summary>
/// <param name="Type">The type.</param>
public sealed record NullLiteral(SqlType Type) : SqlExpression;
