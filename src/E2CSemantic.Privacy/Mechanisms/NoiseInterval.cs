using System.Collections.Concurrent;
using System.Numerics;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Mechanisms;

/// <summary>
/// How far integer Gaussian noise can have moved a number, with a stated chance of being wrong. Computed in integers
/// rounded outward, so a half-width is never too small. Proof: PROOF.md, 2 and 3.
/// </summary>
public static class NoiseInterval
{
    // Below 2^13 every integer of the distribution is summed; above it they are bounded in blocks, 2^12 to a sigma.
    private const int ExactSigmaBits = 13;
    private const int BlocksPerSigmaBits = 12;
    private const int GuardBits = 192;
    private const int NegligibleBits = 24;

    private static readonly ConcurrentDictionary<(Ratio Variance, Ratio Alpha), BigInteger> Known = new();

    /// <summary>
    /// The half-width k of one draw: P(|noise| &gt; k) is at most <paramref name="alpha"/>. For sigma below 8192 it is
    /// the smallest such k; above, at most a thousandth of sigma more. Remembered per pair of parameters.
    /// </summary>
    /// <param name="variance">sigma², above zero.</param>
    /// <param name="alpha">Above 0, below 1; 1/20 gives a 95 % interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static BigInteger HalfWidth(Ratio variance, Ratio alpha)
    {
        CheckRanges(variance, alpha);
        return Known.GetOrAdd((variance, alpha), static key => Compute(key.Variance, key.Alpha));
    }

    /// <summary>
    /// A half-width k of the sum of <paramref name="draws"/> independent draws: P(|sum| &gt; k) is at most
    /// <paramref name="alpha"/>. For one draw it is <see cref="HalfWidth"/>; for more it is
    /// ⌈√(2 · draws · sigma² · ln(2/alpha))⌉, which holds for every sum of such draws but is not the smallest.
    /// </summary>
    /// <param name="variance">sigma² of each draw, above zero.</param>
    /// <param name="draws">How many draws are added, at least 1.</param>
    /// <param name="alpha">Above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static BigInteger HalfWidthOfSum(Ratio variance, int draws, Ratio alpha)
    {
        CheckRanges(variance, alpha);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (draws == 1)
        {
            return HalfWidth(variance, alpha);
        }

        return HalfWidthOfWeightedSum(variance, draws, alpha);
    }

    /// <summary>
    /// A half-width k of a sum of independent draws, each times a whole number: P(|sum| &gt; k) is at most <paramref name="alpha"/>, and each of P(sum &gt; k) and
    /// P(sum &lt; -k) at most half of it. It is ⌈√(2 · squares · sigma² · ln(2/alpha))⌉.
    /// </summary>
    /// <param name="variance">sigma² of each draw, above zero.</param>
    /// <param name="squares">The sum of the squares of the numbers, at least 1.</param>
    /// <param name="alpha">Above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static BigInteger HalfWidthOfWeightedSum(Ratio variance, BigInteger squares, Ratio alpha)
    {
        CheckRanges(variance, alpha);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(squares);
        var log = FixedPoint.LogUpper(2 * alpha.Denominator, alpha.Numerator, GuardBits);
        var square = FixedPoint.CeilingDivide(
            2 * squares * variance.Numerator * log,
            variance.Denominator << GuardBits);
        return IntegerSquareRoot.Ceiling(square);
    }

    private static BigInteger Compute(Ratio variance, Ratio alpha)
    {
        var bits = GuardBits + (int)alpha.Denominator.GetBitLength();
        var one = BigInteger.One << bits;
        var step = Step(variance);
        var (low, high) = FixedPoint.ExpNegative(
            step * step * variance.Denominator, 2 * variance.Numerator, bits);

        // weight i is exp(-(i·step)²/2σ²); the ratio of two neighbours falls by exp(-(step/σ)²) each time.
        var (lowFall, highFall) = ((low * low) >> bits, FixedPoint.CeilingShift(high * high, bits));
        var (lowWeight, highWeight) = (one, one);
        var lowSum = BigInteger.Zero;
        var highWeights = new List<BigInteger>();
        while (highWeight >> NegligibleBits > 0)
        {
            highWeights.Add(highWeight);
            lowWeight = (lowWeight * low) >> bits;
            highWeight = FixedPoint.CeilingShift(highWeight * high, bits);
            (low, high) = ((low * lowFall) >> bits, FixedPoint.CeilingShift(high * highFall, bits));
            lowSum += lowWeight;
        }

        var allowed = alpha.Numerator * (one + (2 * step * lowSum));
        var tail = FixedPoint.CeilingDivide(highWeight << bits, one - high);
        var index = highWeights.Count;
        while (index > 1 && 2 * step * (tail + highWeights[index - 1]) * alpha.Denominator <= allowed)
        {
            index--;
            tail += highWeights[index];
        }

        return step.IsOne ? index - 1 : index * step;
    }

    private static BigInteger Step(Ratio variance)
    {
        var sigma = IntegerSquareRoot.Floor(variance.Numerator / variance.Denominator);
        return sigma.GetBitLength() <= ExactSigmaBits ? BigInteger.One : sigma >> BlocksPerSigmaBits;
    }

    private static void CheckRanges(Ratio variance, Ratio alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance.Numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance.Denominator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha.Numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(alpha.Numerator, alpha.Denominator);
    }
}
