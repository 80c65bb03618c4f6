using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Arithmetic, a comparison, or conditions joined. With a missing side a comparison does not hold; a division by zero is missing.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Type">What it gives: truth, a whole number of 64 bits, or a decimal number.</param>
public sealed record OperationValue(BinaryOperator Operator, SourceValue Left, SourceValue Right, ColumnType Type) : SourceValue;
