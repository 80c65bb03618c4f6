using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>
/// A rate whose people above the line need not be among those below it: above / max(1, below). It rises with the first and falls with the second, so the box of
/// both intervals bounds it exactly.
/// </summary>
public static class QuotientInterval
{
    /// <summary>
    /// The rate and its noise interval, at least 0. If each half-width holds with chance 1 - alpha/2, the interval holds the true rate of a group of at least one
    /// below the line with chance 1 - alpha.
    /// </summary>
    /// <param name="above">Noisy count above the line, as drawn; may be below 0.</param>
    /// <param name="below">Noisy count below the line, as drawn; may be below 0.</param>
    /// <param name="aboveHalfWidth">At least 0.</param>
    /// <param name="belowHalfWidth">At least 0.</param>
    public static ReleasedRatio Of(BigInteger above, BigInteger below, BigInteger aboveHalfWidth, BigInteger belowHalfWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aboveHalfWidth);
        ArgumentOutOfRangeException.ThrowIfNegative(belowHalfWidth);
        return new(Rate(above, below), Rate(above - aboveHalfWidth, below + belowHalfWidth), Rate(above + aboveHalfWidth, below - belowHalfWidth));
    }

    private static Ratio Rate(BigInteger above, BigInteger below) => new(BigInteger.Max(above, BigInteger.Zero), BigInteger.Max(below, BigInteger.One));
}
