namespace E2CSemantic.Privacy.Publication;

/// <summary>A number as it is published with its noise interval: low ≤ value ≤ high, all with the same decimals.</summary>
public sealed record ReleasedNumber(FixedDecimal Value, FixedDecimal Low, FixedDecimal High);
