using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>Whether the operand is null; never unknown itself. <c>x is not null</c> is its negation.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Place">Where <c>is</c> stands.</param>
public sealed record IsNullExpression(Expression Operand, SourcePlace Place) : Expression(ExpressionType.Boolean, Place);
