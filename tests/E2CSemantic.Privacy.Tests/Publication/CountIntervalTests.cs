using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Privacy.Tests.Publication;

public sealed class CountIntervalTests
{
    [Theory]
    [InlineData(25, 20, "25 5 45")]
    [InlineData(12, 20, "12 0 32")]
    [InlineData(-25, 20, "0 0 0")]
    public void Of_RaisesToZero_WhenNoiseGoesBelow(int noisy, int halfWidth, string expected)
    {
        var count = CountInterval.Of(noisy, halfWidth);
        Assert.Equal(expected, $"{count.Value} {count.Low} {count.High}");
    }
}
