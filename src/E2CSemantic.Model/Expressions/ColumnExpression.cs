using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>The value of a column of the fact.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ColumnExpression(string Column, ExpressionType Type, SourcePlace Place) : Expression(Type, Place);
