using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>Two operands of one type, or of the two number types, under an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
/// <param name="Type">Boolean for comparisons and logic; for arithmetic Integer when both operands are, else Decimal. Division is Decimal; by zero it is null.</param>
/// <param name="Place">Where the operator stands.</param>
public sealed record BinaryExpression(
    BinaryOperator Operator,
    Expression Left,
    Expression Right,
    ExpressionType Type,
    SourcePlace Place) : Expression(Type, Place);
