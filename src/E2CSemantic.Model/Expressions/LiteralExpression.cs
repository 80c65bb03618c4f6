using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>A constant.</summary>
/// <param name="Value">A <see cref="long"/>, <see cref="decimal"/>, <see cref="string"/> or <see cref="bool"/>, as the type says.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LiteralExpression(object Value, ExpressionType Type, SourcePlace Place) : Expression(Type, Place);
