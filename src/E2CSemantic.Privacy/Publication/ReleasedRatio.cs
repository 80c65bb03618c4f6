namespace E2CSemantic.Privacy.Publication;

/// <summary>A fraction with its noise interval, before rounding: low ≤ value ≤ high.</summary>
public sealed record ReleasedRatio(Ratio Value, Ratio Low, Ratio High)
{
    /// <summary>
    /// The same with <paramref name="scale"/> decimals: the low end rounded down, the high end up, the value to the
    /// nearer, so the rounded interval holds the exact one.
    /// </summary>
    public ReleasedNumber Rounded(int scale) => new(
        FixedDecimal.Round(Value, scale, Rounding.Nearest),
        FixedDecimal.Round(Low, scale, Rounding.Down),
        FixedDecimal.Round(High, scale, Rounding.Up));
}
