using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Privacy.Mechanisms;
using E2CSemantic.Privacy.Publication;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Publication;

public sealed class QuantileIntervalTests
{
    private static readonly Ratio Half = new(1, 2);
    private static readonly Ratio Misses = new(1, 20);

    // Rows of which the share, the size and the form differ: even, all in one bin, in two heaps far apart.
    public static TheoryData<int, int, string> States() => new()
    {
        { 1, 2, "even" }, { 1, 4, "even" }, { 9, 10, "even" }, { 1, 2, "one bin" }, { 1, 2, "two heaps" }, { 1, 2, "few" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Of_HoldsTheTrueQuantile_AsOftenAsItSays(int above, int below, string form)
    {
        var edges = QuantileEdges.Between(0, 75_000);
        BigInteger[] rows = [.. Rows(form).Order()];
        var share = new Ratio(above, below);
        var truth = new Ratio(rows[(int)(((above * (long)rows.Length) + below - 1) / below) - 1], 1);
        ImmutableArray<BigInteger> counts = [.. Enumerable.Range(0, edges.Length - 1).Select(bin => (BigInteger)rows.Count(row => (bin == 0 || row > edges[bin]) && row <= edges[bin + 1]))];
        var mechanism = new GaussianMechanism(Rho.FromNano(5_000_000), 1);
        var source = new SecureUniformSource();

        var held = 0;
        const int Draws = 300;
        for (var draw = 0; draw < Draws; draw++)
        {
            var drawn = QuantileInterval.Of(edges, [.. counts.Select(count => mechanism.AddNoise(source, count))], share, mechanism.Variance, Misses);
            held += drawn is null || (drawn.Low <= truth && truth <= drawn.High) ? 1 : 0;
        }

        // A chance of 0.95 or more gives fewer than 270 of 300 with odds below 1e-4.
        Assert.InRange(held, 270, Draws);
    }

    [Fact]
    public void Of_IsBetweenTheEdgesOfTheRightBin_WithoutNoise()
    {
        ImmutableArray<BigInteger> edges = [0, 10, 20, 30];
        var certain = new Ratio(1, BigInteger.Pow(10, 30));

        var median = QuantileInterval.Of(edges, [40, 40, 20], Half, certain, Misses)!;

        Assert.Equal("12.50 10.00 20.00", string.Join(' ', median.Rounded(2).Value, median.Rounded(2).Low, median.Rounded(2).High));
    }

    [Fact]
    public void Of_StaysInOrder_HoweverTheNoiseFalls()
    {
        var edges = QuantileEdges.Between(0, 250_000);
        var mechanism = new GaussianMechanism(Rho.FromNano(50_000), 1);
        var source = new SecureUniformSource();
        for (var draw = 0; draw < 200; draw++)
        {
            ImmutableArray<BigInteger> counts = [.. Enumerable.Range(0, edges.Length - 1).Select(_ => mechanism.AddNoise(source, 10))];
            var shares = new[] { new Ratio(1, 4), Half, new Ratio(3, 4) }.Select(share => QuantileInterval.Of(edges, counts, share, mechanism.Variance, Misses)).ToArray();
            if (counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count).Sign <= 0)
            {
                Assert.All(shares, Assert.Null);
                continue;
            }

            Assert.All(shares, quantile => Assert.True(quantile!.Low <= quantile.Value && quantile.Value <= quantile.High));
            Assert.True(shares[0]!.Value <= shares[1]!.Value && shares[1]!.Value <= shares[2]!.Value);
        }
    }

    [Fact]
    public void Of_Refuses_WhenEdgesAndCountsDisagree() =>
        Assert.Throws<ArgumentException>(() => QuantileInterval.Of([0, 1], [1, 2], Half, new Ratio(1, 1), Misses));

    [Theory]
    [InlineData(0, 250_000, 32)]
    [InlineData(0, 500, 32)]
    [InlineData(-3, 4, 7)]
    public void Edges_AscendFromBoundToBound(int low, int high, int bins)
    {
        var edges = QuantileEdges.Between(low, high);

        Assert.Equal((low, high, bins), ((int)edges[0], (int)edges[^1], edges.Length - 1));
        Assert.All(edges.Zip(edges.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    private static IEnumerable<BigInteger> Rows(string form) => form switch
    {
        "even" => Enumerable.Range(0, 900).Select(row => (BigInteger)(row * 83)),
        "one bin" => Enumerable.Range(0, 500).Select(row => (BigInteger)(30_000 + row)),
        "two heaps" => Enumerable.Range(0, 501).Select(row => (BigInteger)(row < 250 ? 9_000 : 60_000)),
        _ => Enumerable.Range(0, 60).Select(row => (BigInteger)(row * 1_000)),
    };
}
