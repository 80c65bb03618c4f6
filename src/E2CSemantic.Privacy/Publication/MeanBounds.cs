using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>
/// The declared range of one record's measure, in whole units, low below high: a constant of the metric, never taken
/// from the data. Records are clamped to it and counted from its middle, which halves what one record can change.
/// </summary>
public sealed record MeanBounds
{
    /// <exception cref="ArgumentOutOfRangeException">Low is not below high.</exception>
    public MeanBounds(BigInteger low, BigInteger high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        Low = low;
        High = high;
        Middle = low + ((high - low) / 2);
    }

    public BigInteger Low { get; }

    public BigInteger High { get; }

    /// <summary>The whole unit in the middle, the lower of two.</summary>
    public BigInteger Middle { get; }

    /// <summary>The most that one record can add to or take from the sum of (x - middle).</summary>
    public BigInteger Reach => High - Middle;

    /// <summary>The measure of one record, clamped, counted from the middle.</summary>
    public BigInteger FromMiddle(BigInteger measure) => BigInteger.Clamp(measure, Low, High) - Middle;
}
