namespace E2CSemantic.Sql.Syntax;

/// <summary>Two operands under an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
public sealed record BinaryOperation(SqlBinaryOperator Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;
