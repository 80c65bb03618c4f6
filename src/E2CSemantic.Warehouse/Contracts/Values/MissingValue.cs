namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Whether a value is missing.</summary>
/// <param name="Operand">The value.</param>
public sealed record MissingValue(SourceValue Operand) : SourceValue;
