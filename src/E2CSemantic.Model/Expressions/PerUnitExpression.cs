using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>The value of a column computed per person and school year, or of an outcome of a member of a cohort.</summary>
/// <param name="Name">The name under <c>per_unit</c> or <c>outcomes</c>.</param>
/// <param name="Type">A whole number or a decimal; of an outcome also a truth value.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PerUnitExpression(string Name, ExpressionType Type, SourcePlace Place) : Expression(Type, Place);
