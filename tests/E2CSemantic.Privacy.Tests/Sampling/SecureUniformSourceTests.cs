using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

public sealed class SecureUniformSourceTests
{
    // Not seeded: each of the 64 positions is wrong by chance at most once in 500 million runs.
    [Fact]
    public void NextBits_SetsEveryBitHalfTheTime_WhenDrawnOften()
    {
        const int Draws = 20_000;
        var source = new SecureUniformSource();
        var set = new int[64];
        for (var draw = 0; draw < Draws; draw++)
        {
            var bits = source.NextBits(64);
            for (var position = 0; position < 64; position++)
            {
                set[position] += (int)(bits >> position & 1);
            }
        }

        Assert.All(set, count => Assert.True(Certification.Fits(count, Draws, 0.5)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(63)]
    public void NextBits_UsesTheWholeRangeAndNoMore_WhenFewerAreAsked(int count)
    {
        var source = new SecureUniformSource();
        var draws = Enumerable.Range(0, 2_000).Select(_ => source.NextBits(count)).ToArray();
        Assert.True(draws.Max() < 1UL << count);
        Assert.True(Certification.Fits(draws.Count(bits => bits >> (count - 1) == 1), draws.Length, 0.5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void NextBits_Refuses_WhenTheCountIsOutOfRange(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SecureUniformSource().NextBits(count));
}
