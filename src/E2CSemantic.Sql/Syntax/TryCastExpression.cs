namespace E2CSemantic.Sql.Syntax;

/// <summary>A value in another type; null where it has none there.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Type">The type.</param>
public sealed record TryCastExpression(SqlExpression Operand, SqlType Type) : SqlExpression;
