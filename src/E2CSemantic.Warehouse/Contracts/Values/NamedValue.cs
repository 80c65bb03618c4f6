namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A value and the column that it fills.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The value.</param>
public sealed record NamedValue(string Column, SourceValue Value);
