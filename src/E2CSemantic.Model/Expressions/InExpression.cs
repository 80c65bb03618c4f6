using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>Whether the operand equals one of some constants: <c>x in ('A', 'B')</c>.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Values">At least one constant of the operand's type.</param>
/// <param name="Place">Where <c>in</c> stands.</param>
public sealed record InExpression(Expression Operand, ImmutableArray<LiteralExpression> Values, SourcePlace Place)
    : Expression(ExpressionType.Boolean, Place);
