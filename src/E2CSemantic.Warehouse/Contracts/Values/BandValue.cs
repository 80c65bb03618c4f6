namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The band of a whole number as text, bands beginning at multiples of their width: 1987 in fives is <c>1985-1989</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="Width">The width, at least 2.</param>
public sealed record BandValue(string Column, long Width) : SourceValue;
