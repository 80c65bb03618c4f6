namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Whether a condition does not hold; unknown where the condition is.</summary>
/// <param name="Operand">The condition.</param>
public sealed record NotValue(SourceValue Operand) : SourceValue;
