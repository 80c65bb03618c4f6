using System.Numerics;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

/// <summary>
/// Drives the samplers with every string of bits up to a depth (S9). A string that settles an outcome gives it exactly
/// 2^-length; what no string settles bounds what may be missing. No chance is involved.
/// </summary>
public sealed class ExhaustiveBitsTests
{
    private const int Depth = 14;
    private const double FormulaError = 1e-12;

    [Fact]
    public void Sample_StaysWithinTheSettledMass_WhenEveryBitStringIsTried()
    {
        AssertWithin(Settle(source => DiscreteLaplace.Sample(source, new Ratio(1, 1))), Distribution.Laplace(1));
        AssertWithin(Settle(source => DiscreteLaplace.Sample(source, new Ratio(7, 3))), Distribution.Laplace(7.0 / 3));
        AssertWithin(Settle(source => DiscreteGaussian.Sample(source, new Ratio(1, 2))), Distribution.Gaussian(0.5));
    }

    [Fact]
    public void BernoulliExp_IsPinnedToAHundredth_WhenEveryBitStringIsTried()
    {
        var (settled, open) = Settle(source => BernoulliExp.Sample(source, 1, 2) ? 1 : 0);
        var chance = Math.Exp(-0.5);
        Assert.InRange(chance, settled[1] - FormulaError, settled[1] + open + FormulaError);
        Assert.True(open < 0.01);
    }

    [Fact]
    public void Sample_LeavesTheSettledMass_WhenMinusZeroIsKept()
    {
        var (settled, open) = Settle(source =>
        {
            var magnitude = BigInteger.Zero;
            while (BernoulliExp.Sample(source, 1, 1))
            {
                magnitude++;
            }

            return source.NextBits(1) == 1 ? -magnitude : magnitude;
        });
        Assert.True(settled[0] > Distribution.Laplace(1).Of(0) || settled[1] + open < Distribution.Laplace(1).Of(1));
    }

    private static void AssertWithin((Dictionary<int, double> Settled, double Open) mass, Distribution expected) =>
        Assert.All(Enumerable.Range(-4, 9), value => Assert.InRange(
            expected.Of(value),
            mass.Settled.GetValueOrDefault(value) - FormulaError,
            mass.Settled.GetValueOrDefault(value) + mass.Open + FormulaError));

    private static (Dictionary<int, double> Settled, double Open) Settle(Func<IUniformSource, BigInteger> sample)
    {
        var settled = new Dictionary<int, double>();
        var open = 0.0;
        var prefixes = new Stack<(uint Bits, int Length)>([(0, 0)]);
        while (prefixes.TryPop(out var prefix))
        {
            var source = new PrefixSource(prefix.Bits, prefix.Length);
            var value = (int)sample(source);
            if (source.Used <= prefix.Length)
            {
                settled[value] = settled.GetValueOrDefault(value) + Math.ScaleB(1, -prefix.Length);
            }
            else if (prefix.Length == Depth)
            {
                open += Math.ScaleB(1, -Depth);
            }
            else
            {
                prefixes.Push((prefix.Bits, prefix.Length + 1));
                prefixes.Push((prefix.Bits | (1u << prefix.Length), prefix.Length + 1));
            }
        }

        return (settled, open);
    }

    // The given bits first, then seeded ones, which only bring an unsettled run to its end.
    private sealed class PrefixSource(uint bits, int length) : IUniformSource
    {
        private readonly SeededSource _rest = new(1);

        public int Used { get; private set; }

        public ulong NextBits(int count)
        {
            var drawn = 0UL;
            for (var taken = 0; taken < count; taken++)
            {
                var bit = Used < length ? (bits >> Used) & 1 : _rest.NextBits(1);
                drawn = (drawn << 1) | bit;
                Used++;
            }

            return drawn;
        }
    }
}
