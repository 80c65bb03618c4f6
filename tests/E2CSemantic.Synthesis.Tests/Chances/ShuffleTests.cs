using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Tests.Chances;

public class ShuffleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(1_000)]
    [InlineData(65_537)]
    public void Of_MeetsEveryNumberOnce(int count)
    {
        var shuffle = new Shuffle(7, count);

        Assert.Equal(Enumerable.Range(0, count).Select(number => (long)number), Enumerable.Range(0, count).Select(number => shuffle.Of(number)).Order());
    }

    [Fact]
    public void Of_HasNoVisibleOrder()
    {
        var shuffle = new Shuffle(7, 100_000);

        // Neighbours rise as often as they fall; 4,000 steps, odds of straying by 300 below one in 10^18.
        var rises = Enumerable.Range(0, 4_000).Count(number => shuffle.Of(number + 1) > shuffle.Of(number));
        Assert.InRange(rises, 1_700, 2_300);
    }

    [Fact]
    public void Of_DiffersByKey() =>
        Assert.NotEqual(
            Enumerable.Range(0, 50).Select(number => new Shuffle(1, 50).Of(number)), Enumerable.Range(0, 50).Select(number => new Shuffle(2, 50).Of(number)));
}
