namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A whole-number column plus a constant.</summary>
/// <param name="Column">The column.</param>
/// <param name="Addend">What is added; may be negative.</param>
public sealed record PlusValue(string Column, long Addend) : SourceValue;
