using System.Numerics;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

/// <summary>Broken twins of the samplers, each with one named fault, that the certification must reject.</summary>
public sealed class SamplerMutationsTests
{
    private static readonly Dictionary<string, (Func<IUniformSource, BigInteger> Sample, Distribution Claimed)> Broken = new()
    {
        ["Laplace keeps minus zero"] =
            (source => Laplace(source, 3, keepsMinusZero: true), Distribution.Laplace(3)),
        ["Laplace scale 2 % too large"] =
            (source => DiscreteLaplace.Sample(source, new Ratio(306, 100)), Distribution.Laplace(3)),
        ["Laplace from a biased remainder"] =
            (source => Laplace(source, 3, remainder: (bits, bound) => bits.NextBits(3) % bound), Distribution.Laplace(3)),
        ["Laplace quotient counted from one"] =
            (source => Laplace(source, 3, firstQuotient: 1), Distribution.Laplace(3)),
        ["Laplace with one sign swapped"] =
            (source => BigInteger.Abs(DiscreteLaplace.Sample(source, new Ratio(3, 1))), Distribution.Laplace(3)),
        ["Gaussian with sigma for sigma squared"] =
            (source => DiscreteGaussian.Sample(source, new Ratio(3, 1)), Distribution.Gaussian(9)),
        ["Gaussian sigma 2 % too small"] =
            (source => DiscreteGaussian.Sample(source, new Ratio(9604 * 9, 10000)), Distribution.Gaussian(9)),
        ["Gaussian accepts without its centre"] =
            (source => Gaussian(source, 9, centre: 0), Distribution.Gaussian(9)),
        ["Gaussian accepts everything"] =
            (source => DiscreteLaplace.Sample(source, new Ratio(4, 1)), Distribution.Gaussian(9)),
        ["Gaussian off by one"] =
            (source => DiscreteGaussian.Sample(source, new Ratio(9, 1)) + 1, Distribution.Gaussian(9)),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Faults_AreFound_WhenTheSamplerIsBroken(string name)
    {
        var (sample, claimed) = Broken[name];
        Assert.NotEmpty(Certification.Faults(sample, claimed, name.Contains('%') ? 200_000 : 40_000, seed: 99));
    }

    [Fact]
    public void Faults_AreNone_WhenTheTwinHasNoFault()
    {
        Assert.Empty(Certification.Faults(source => Laplace(source, 3), Distribution.Laplace(3), 40_000, 99));
        Assert.Empty(Certification.Faults(source => Gaussian(source, 9, centre: 9), Distribution.Gaussian(9), 40_000, 99));
    }

    private static BigInteger Laplace(
        IUniformSource source,
        int scale,
        bool keepsMinusZero = false,
        int firstQuotient = 0,
        Func<IUniformSource, ulong, BigInteger>? remainder = null)
    {
        while (true)
        {
            var drawn = remainder is null ? source.NextBelow(scale) : remainder(source, (ulong)scale);
            if (!BernoulliExp.Sample(source, drawn, scale))
            {
                continue;
            }

            BigInteger quotient = firstQuotient;
            while (BernoulliExp.Sample(source, 1, 1))
            {
                quotient++;
            }

            var magnitude = drawn + (scale * quotient);
            var isNegative = source.NextBits(1) == 1;
            if (!isNegative || !magnitude.IsZero || keepsMinusZero)
            {
                return isNegative ? -magnitude : magnitude;
            }
        }
    }

    private static BigInteger Gaussian(IUniformSource source, int variance, int centre)
    {
        const int Scale = 4;
        while (true)
        {
            var candidate = DiscreteLaplace.Sample(source, new Ratio(Scale, 1));
            var distance = (BigInteger.Abs(candidate) * Scale) - centre;
            if (BernoulliExp.Sample(source, distance * distance, 2 * variance * Scale * Scale))
            {
                return candidate;
            }
        }
    }
}
