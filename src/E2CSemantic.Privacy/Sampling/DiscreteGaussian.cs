using System.Numerics;

namespace E2CSemantic.Privacy.Sampling;

/// <summary>
/// The Gaussian distribution on the integers: P(x) proportional to exp(-x²/(2 variance)).
/// Canonne, Kamath, Steinke 2020 (arXiv 2004.00010), algorithm 3. Proof: PROOF.md, 5.
/// </summary>
public static class DiscreteGaussian
{
    /// <summary>Draws one integer of the discrete Gaussian distribution with mean 0.</summary>
    /// <param name="source">The bits it uses.</param>
    /// <param name="variance">The parameter sigma², above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The variance is not above zero.</exception>
    public static BigInteger Sample(IUniformSource source, Ratio variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance.Numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance.Denominator);
        var scale = IntegerSquareRoot.Floor(variance.Numerator / variance.Denominator) + 1;
        var denominator = 2 * variance.Numerator * variance.Denominator * scale * scale;
        while (true)
        {
            var candidate = DiscreteLaplace.Sample(source, new Ratio(scale, BigInteger.One));
            var distance = (BigInteger.Abs(candidate) * scale * variance.Denominator) - variance.Numerator;
            if (BernoulliExp.Sample(source, distance * distance, denominator))
            {
                return candidate;
            }
        }
    }
}
