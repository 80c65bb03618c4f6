using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>True where the operand is false; unknown where it is unknown.</summary>
/// <param name="Operand">A Boolean.</param>
/// <param name="Place">Where <c>not</c> stands.</param>
public sealed record NotExpression(Expression Operand, SourcePlace Place) : Expression(ExpressionType.Boolean, Place);
