using System.Numerics;
using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Privacy.Accounting;

/// <summary>
/// What a release may reveal of one person, and its reading in the older (epsilon, delta) terms. The conversion is for
/// people to read; nothing is charged or drawn by it. It is the one type of this room that computes in floating point.
/// </summary>
public sealed record PrivacyLoss(Rho Rho)
{
    private const double Step = 1.0 / 512;
    private const double RoundingSlack = 1e-9;

    /// <summary>Two losses of the same people together.</summary>
    public PrivacyLoss And(PrivacyLoss other) => new(Rho + other.Rho);

    /// <summary>
    /// An epsilon, rounded up to two decimals, such that the loss is within (epsilon, 10^-exponent) differential
    /// privacy. Canonne, Kamath, Steinke 2020 (arXiv 2004.00010), proposition 7.
    /// </summary>
    /// <param name="deltaExponent">1 to 18; 8 stands for delta = 0.00000001.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is out of its range.</exception>
    public FixedDecimal Epsilon(int deltaExponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deltaExponent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(deltaExponent, 18);
        var rho = Rho.Nano / (double)Rho.NanoPerUnit;
        if (Rho == Rho.Zero)
        {
            return new FixedDecimal(BigInteger.Zero, 2);
        }

        // Every order above 1 gives a valid epsilon; the search only looks for a small one.
        var smallest = double.PositiveInfinity;
        for (var logExcess = -12.0; logExcess <= 24.0; logExcess += Step)
        {
            smallest = Math.Min(smallest, EpsilonAt(rho, deltaExponent * Math.Log(10), Math.Exp(logExcess)));
        }

        var hundredths = Math.Ceiling(Math.Max(0, smallest) * (1 + RoundingSlack) * 100);
        return new FixedDecimal(new BigInteger(hundredths), 2);
    }

    private static double EpsilonAt(double rho, double logInverseDelta, double excess)
    {
        var order = 1 + excess;
        var logRatio = Math.Log(excess) - Math.Log(order);
        return (order * rho) + ((logInverseDelta - Math.Log(excess) + (order * logRatio)) / excess);
    }
}
