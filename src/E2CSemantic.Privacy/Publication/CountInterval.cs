using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>The published form of a noisy count.</summary>
public static class CountInterval
{
    /// <summary>
    /// The count with its noise interval, each raised to 0 where below it. The true count lies inside with the chance
    /// that the half-width was made for.
    /// </summary>
    /// <param name="noisy">The count with its noise, as drawn.</param>
    /// <param name="halfWidth">At least 0.</param>
    public static ReleasedNumber Of(BigInteger noisy, BigInteger halfWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(halfWidth);
        return new ReleasedNumber(Whole(noisy), Whole(noisy - halfWidth), Whole(noisy + halfWidth));
    }

    private static FixedDecimal Whole(BigInteger count) => new(BigInteger.Max(count, BigInteger.Zero), 0);
}
