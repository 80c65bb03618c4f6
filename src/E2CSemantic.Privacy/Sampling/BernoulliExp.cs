using System.Numerics;

namespace E2CSemantic.Privacy.Sampling;

/// <summary>
/// A coin whose chance is exp(-g) for a fraction g, without computing exp(-g).
/// Canonne, Kamath, Steinke 2020 (arXiv 2004.00010), algorithm 1. Proof: PROOF.md, 3.
/// </summary>
public static class BernoulliExp
{
    /// <summary>
    /// Draws true with probability exactly exp(-<paramref name="numerator"/>/<paramref name="denominator"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The numerator is below zero, or the denominator is not above zero.
    /// </exception>
    public static bool Sample(IUniformSource source, BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var rest = numerator;
        while (rest > denominator)
        {
            if (!SampleUpToOne(source, BigInteger.One, BigInteger.One))
            {
                return false;
            }

            rest -= denominator;
        }

        return SampleUpToOne(source, rest, denominator);
    }

    private static bool SampleUpToOne(IUniformSource source, BigInteger numerator, BigInteger denominator)
    {
        var trial = BigInteger.One;
        while (Bernoulli.Sample(source, numerator, denominator * trial))
        {
            trial++;
        }

        return !trial.IsEven;
    }
}
