using System.Numerics;

namespace E2CSemantic.Privacy.Sampling;

/// <summary>A coin whose chance is a fraction of integers. Proof: PROOF.md, 2.</summary>
public static class Bernoulli
{
    /// <summary>Draws true with probability exactly <paramref name="numerator"/>/<paramref name="denominator"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not within 0 to 1.</exception>
    public static bool Sample(IUniformSource source, BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        return source.NextBelow(denominator) < numerator;
    }
}
