using System.Numerics;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

public sealed class BernoulliTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(999, 1000)]
    [InlineData(1, 1000)]
    public void Sample_SucceedsWithItsChance_WhenDrawnOften(int numerator, int denominator)
    {
        const int Draws = 50_000;
        var source = new SeededSource(3);
        var successes = Enumerable.Range(0, Draws)
            .Count(_ => Bernoulli.Sample(source, numerator, denominator));
        Assert.True(Certification.Fits(successes, Draws, (double)numerator / denominator));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 0)]
    public void Sample_Refuses_WhenTheChanceIsNotBetweenZeroAndOne(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Bernoulli.Sample(new SeededSource(1), new BigInteger(numerator), denominator));
}
