using System.Numerics;

namespace E2CSemantic.Privacy.Sampling;

/// <summary>
/// The Laplace distribution on the integers: P(x) proportional to exp(-|x|/scale).
/// Canonne, Kamath, Steinke 2020 (arXiv 2004.00010), algorithm 2. Proof: PROOF.md, 4.
/// </summary>
public static class DiscreteLaplace
{
    /// <summary>Draws one integer of the discrete Laplace distribution with the given scale.</summary>
    /// <param name="source">The bits it uses; their number depends on the outcome only.</param>
    /// <param name="scale">Above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above zero.</exception>
    public static BigInteger Sample(IUniformSource source, Ratio scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale.Numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale.Denominator);
        while (true)
        {
            var remainder = source.NextBelow(scale.Numerator);
            if (!BernoulliExp.Sample(source, remainder, scale.Numerator))
            {
                continue;
            }

            var quotient = BigInteger.Zero;
            while (BernoulliExp.Sample(source, BigInteger.One, BigInteger.One))
            {
                quotient++;
            }

            var magnitude = (remainder + (scale.Numerator * quotient)) / scale.Denominator;
            var negative = source.NextBits(1) == 1;
            if (negative && magnitude.IsZero)
            {
                continue;
            }

            return negative ? -magnitude : magnitude;
        }
    }
}
