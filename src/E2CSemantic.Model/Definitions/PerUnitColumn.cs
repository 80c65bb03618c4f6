using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>A column computed once per person and school year over the rows that belong to the metric, before grouping.</summary>
/// <param name="Name">The name that expressions use.</param>
/// <param name="Function">What is computed.</param>
/// <param name="Column">The column of the fact that it is computed of.</param>
/// <param name="Where">Which of the rows take part; null for all.</param>
/// <param name="Type">A whole number or a decimal.</param>
public sealed record PerUnitColumn(string Name, PerUnitFunction Function, string Column, Expression? Where, ExpressionType Type);
