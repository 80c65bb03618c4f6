using System.Numerics;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

public sealed class UniformIntegerTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(31)]
    [InlineData(33)]
    public void NextBelow_GivesEveryValueTheSameShare_WhenDrawnOften(int bound)
    {
        var source = new SeededSource(8);
        Assert.True(IsUniform(limit => source.NextBelow(limit), bound));
    }

    [Fact]
    public void NextBelow_IsToldFromARemainder_WhenTheRemainderIsBiased()
    {
        var source = new SeededSource(8);
        Assert.False(IsUniform(limit => source.NextBits(6) % (BigInteger)limit, 33));
    }

    [Fact]
    public void NextBelow_ReachesBothHalves_WhenTheBoundIsLongerThanAWord()
    {
        var source = new SeededSource(9);
        var bound = (BigInteger.One << 130) - 5;
        var draws = Enumerable.Range(0, 4_000).Select(_ => source.NextBelow(bound)).ToArray();
        Assert.All(draws, draw => Assert.InRange(draw, BigInteger.Zero, bound - 1));
        Assert.True(Certification.Fits(draws.Count(draw => draw >= bound / 2), draws.Length, 0.5));
        Assert.True(Certification.Fits(draws.Count(draw => draw.IsEven), draws.Length, 0.5));
    }

    [Fact]
    public void NextBelow_Refuses_WhenTheBoundIsNotAboveZero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededSource(1).NextBelow(BigInteger.Zero));

    private static bool IsUniform(Func<int, BigInteger> next, int bound)
    {
        const int Draws = 40_000;
        var counts = new int[bound];
        for (var draw = 0; draw < Draws; draw++)
        {
            counts[(int)next(bound)]++;
        }

        return counts.All(count => Certification.Fits(count, Draws, 1.0 / bound));
    }
}
