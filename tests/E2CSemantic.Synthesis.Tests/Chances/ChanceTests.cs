using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Tests.Chances;

public class ChanceTests
{
    // Counts of 100,000 draws stay within 5 standard deviations but once in 1.7 million runs, and the seed is fixed: these never flicker.
    private const int Draws = 100_000;

    [Fact]
    public void Bits_AreThoseOfSplitMix()
    {
        // Element (topic 1, index 0) of the stream of key 0: the finaliser of the golden ratio's multiple.
        Assert.Equal(Mix.Of(unchecked(Mix.Golden * ((1UL << 32) + 1))), new Chance(0).Bits((Topic)1));

        // The first two of the published generator from seed 0.
        Assert.Equal(0xE220A8397B1DCDAFUL, Mix.Of(0, 0));
        Assert.Equal(0x6E789E6AA1B965F4UL, Mix.Of(0, 1));
    }

    [Fact]
    public void Hit_HappensAsOftenAsSaid() =>
        Assert.InRange(Enumerable.Range(0, Draws).Count(index => new Chance(3).Hit(250_000, Topic.Sex, index)), 24_300, 25_700);

    [Fact]
    public void Below_IsEven()
    {
        var counts = new int[7];
        for (var index = 0; index < Draws; index++)
        {
            counts[new Chance(4).Below(7, Topic.Sex, index)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 13_730, 14_840));
    }

    [Fact]
    public void Skewed_GivesTheFirstOfAThousandATenth() =>
        Assert.InRange(Enumerable.Range(0, Draws).Count(index => new Chance(5).Skewed(1_000, Topic.Employer, index) == 0), 9_500, 10_500);

    [Fact]
    public void Bell_HasItsMiddleAtNoughtAndItsSpread()
    {
        var draws = Enumerable.Range(0, Draws).Select(index => new Chance(6).Bell(Topic.Test, index)).ToArray();

        Assert.InRange(draws.Average(), -5, 5);
        Assert.InRange(Math.Sqrt(draws.Average(draw => (double)draw * draw)), 285, 293);
        Assert.All(draws, draw => Assert.InRange(draw, -1_000, 1_000));
    }

    [Fact]
    public void Pick_FollowsTheWeights() =>
        Assert.InRange(Enumerable.Range(0, Draws).Count(index => new Chance(7).Pick([1, 4, 10], Topic.Place, index) == 1), 29_200, 30_800);
}
