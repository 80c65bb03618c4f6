using System.Numerics;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Privacy.Mechanisms;
using E2CSemantic.Privacy.Tests.Sampling;

namespace E2CSemantic.Privacy.Tests.Mechanisms;

public sealed class NoiseIntervalTests
{
    private static readonly Ratio OneInTwenty = new(1, 20);

    [Theory]
    [InlineData(5_000_000, 20)]
    [InlineData(20_000_000, 10)]
    [InlineData(50_000_000, 6)]
    [InlineData(100_000_000, 4)]
    [InlineData(500_000_000, 2)]
    public void HalfWidth_IsThePublishedOne_WhenOnePersonIsInOneCell(long nanoRho, int expected) =>
        Assert.Equal(expected, new GaussianMechanism(Rho.FromNano(nanoRho), 1).HalfWidth(OneInTwenty));

    [Theory]
    [InlineData(1, 100, 20)]
    [InlineData(1, 2, 20)]
    [InlineData(7, 3, 40)]
    [InlineData(100, 1, 20)]
    [InlineData(100, 1, 1_000_000)]
    [InlineData(250_000, 1, 40)]
    public void HalfWidth_IsTheSmallestThatHolds_WhenSummedInDoubles(int numerator, int denominator, int alphaOneIn)
    {
        var expected = Distribution.Gaussian((double)numerator / denominator);
        var k = (int)NoiseInterval.HalfWidth(new Ratio(numerator, denominator), new Ratio(1, alphaOneIn));
        Assert.True(expected.Tail(k) <= 1.0 / alphaOneIn);
        Assert.True(k == 0 || expected.Tail(k - 1) > 1.0 / alphaOneIn);
    }

    // 1.959964 sigma is the 95 % point of the normal curve, which the integers follow closely at this size.
    [Fact]
    public void HalfWidth_IsWithinAThousandthOfSigma_WhenSigmaIsTooLargeToSum()
    {
        var k = NoiseInterval.HalfWidth(new Ratio(BigInteger.Pow(1_000_000, 2), 1), OneInTwenty);
        Assert.InRange(k, 1_959_963, 1_960_964);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void HalfWidthOfSum_HoldsAndIsItsFormula_WhenDrawsAreAdded(int draws)
    {
        var k = (int)NoiseInterval.HalfWidthOfSum(new Ratio(10, 1), draws, OneInTwenty);
        Assert.Equal(Math.Ceiling(Math.Sqrt(2 * draws * 10 * Math.Log(40))), k);
        Assert.True(TailOfSum(Distribution.Gaussian(10), draws, k) <= 0.05);
    }

    [Fact]
    public void HalfWidthOfSum_IsTheExactOne_WhenThereIsOneDraw() =>
        Assert.Equal(
            NoiseInterval.HalfWidth(new Ratio(100, 1), OneInTwenty),
            NoiseInterval.HalfWidthOfSum(new Ratio(100, 1), 1, OneInTwenty));

    [Theory]
    [InlineData(0, 1, 1, 20)]
    [InlineData(1, 1, 0, 20)]
    [InlineData(1, 1, 20, 20)]
    public void HalfWidth_Refuses_WhenAParameterIsOutOfRange(int variance, int below, int alpha, int alphaBelow) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            NoiseInterval.HalfWidth(new Ratio(variance, below), new Ratio(alpha, alphaBelow)));

    private static double TailOfSum(Distribution one, int draws, int k)
    {
        var sum = new Dictionary<int, double> { [0] = 1 };
        for (var draw = 0; draw < draws; draw++)
        {
            sum = sum
                .SelectMany(pair => Enumerable.Range(-one.Reach, (2 * one.Reach) + 1)
                    .Select(value => (Sum: pair.Key + value, Chance: pair.Value * one.Of(value))))
                .GroupBy(pair => pair.Sum, pair => pair.Chance)
                .ToDictionary(group => group.Key, group => group.Sum());
        }

        return sum.Where(pair => Math.Abs(pair.Key) > k).Sum(pair => pair.Value);
    }
}
