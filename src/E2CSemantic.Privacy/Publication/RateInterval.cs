using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>
/// A rate out of two disjoint noisy counts, those with the outcome and those without: yes / (yes + no), always within
/// 0 to 1. The rate rises with the first and falls with the second, so the box of both intervals bounds it exactly.
/// </summary>
public static class RateInterval
{
    /// <summary>
    /// The rate and its noise interval, or null when neither noisy count is above 0. If each half-width holds with
    /// chance 1 - alpha/2, the interval holds the true rate with chance 1 - alpha.
    /// </summary>
    /// <param name="yes">Noisy count with the outcome, as drawn; may be below 0.</param>
    /// <param name="no">Noisy count without it, as drawn; may be below 0.</param>
    /// <param name="yesHalfWidth">At least 0.</param>
    /// <param name="noHalfWidth">At least 0.</param>
    public static ReleasedRatio? Of(BigInteger yes, BigInteger no, BigInteger yesHalfWidth, BigInteger noHalfWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yesHalfWidth);
        ArgumentOutOfRangeException.ThrowIfNegative(noHalfWidth);
        if (yes.Sign <= 0 && no.Sign <= 0)
        {
            return null;
        }

        return new ReleasedRatio(
            Rate(yes, no, BigInteger.Zero),
            Rate(yes - yesHalfWidth, no + noHalfWidth, BigInteger.Zero),
            Rate(yes + yesHalfWidth, no - noHalfWidth, BigInteger.One));
    }

    private static Ratio Rate(BigInteger yes, BigInteger no, BigInteger whenNobody)
    {
        var with = BigInteger.Max(yes, BigInteger.Zero);
        var all = with + BigInteger.Max(no, BigInteger.Zero);
        return all.IsZero ? new Ratio(whenNobody, BigInteger.One) : new Ratio(with, all);
    }
}
