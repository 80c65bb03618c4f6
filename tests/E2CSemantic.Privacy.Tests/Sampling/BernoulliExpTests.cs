using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

public sealed class BernoulliExpTests
{
    private const int Draws = 50_000;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 7)]
    [InlineData(1, 2)]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    [InlineData(1000, 1)]
    public void Sample_SucceedsWithItsChance_WhenDrawnOften(int numerator, int denominator)
    {
        var chance = Math.Exp(-(double)numerator / denominator);
        Assert.True(Certification.Fits(Successes(numerator, denominator), Draws, chance));
    }

    [Fact]
    public void Sample_FallsWithItsExponent_WhenExponentsGrow()
    {
        var successes = Enumerable.Range(0, 6).Select(halves => Successes(halves, 2)).ToArray();
        Assert.Equal(successes.OrderDescending(), successes);
        Assert.Equal(Draws, successes[0]);
    }

    [Fact]
    public void Sample_Refuses_WhenTheExponentIsBelowZero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BernoulliExp.Sample(new SeededSource(1), -1, 2));

    private static int Successes(int numerator, int denominator)
    {
        var source = new SeededSource(7);
        return Enumerable.Range(0, Draws).Count(_ => BernoulliExp.Sample(source, numerator, denominator));
    }
}
