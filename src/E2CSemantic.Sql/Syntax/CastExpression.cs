namespace E2CSemantic.Sql.Syntax;

/// <summary>A value in another type.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Type">The type.</param>
public sealed record CastExpression(SqlExpression Operand, SqlType Type) : SqlExpression;
