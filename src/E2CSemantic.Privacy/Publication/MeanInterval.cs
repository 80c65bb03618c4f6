using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>
/// A mean out of a noisy sum counted from the middle of the bounds and a noisy number of records:
/// middle + sum / max(1, records), kept within the bounds. What clamping the records did is outside its interval.
/// </summary>
public static class MeanInterval
{
    /// <summary>
    /// The mean, in units, and its noise interval. If each half-width holds with chance 1 - alpha/2, the interval
    /// holds the mean of the clamped records with chance 1 - alpha.
    /// </summary>
    /// <param name="bounds">The declared range of one record.</param>
    /// <param name="sum">The noisy sum of <see cref="MeanBounds.FromMiddle"/> over the records.</param>
    /// <param name="records">The noisy number of records.</param>
    /// <param name="sumHalfWidth">At least 0.</param>
    /// <param name="recordsHalfWidth">At least 0.</param>
    public static ReleasedRatio Of(
        MeanBounds bounds,
        BigInteger sum,
        BigInteger records,
        BigInteger sumHalfWidth,
        BigInteger recordsHalfWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sumHalfWidth);
        ArgumentOutOfRangeException.ThrowIfNegative(recordsHalfWidth);
        var (few, many) = (records - recordsHalfWidth, records + recordsHalfWidth);
        var (low, high) = (sum - sumHalfWidth, sum + sumHalfWidth);
        return new ReleasedRatio(
            Mean(bounds, sum, records),
            Mean(bounds, low, low.Sign < 0 ? few : many),
            Mean(bounds, high, high.Sign < 0 ? many : few));
    }

    private static Ratio Mean(MeanBounds bounds, BigInteger sum, BigInteger records)
    {
        var divisor = BigInteger.Max(records, BigInteger.One);
        var total = (bounds.Middle * divisor) + sum;
        return new Ratio(BigInteger.Clamp(total, bounds.Low * divisor, bounds.High * divisor), divisor);
    }
}
