using E2CSemantic.Privacy.Suppression;

namespace E2CSemantic.Privacy.Tests.Suppression;

public sealed class MinimumCountTests
{
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(-3, false)]
    public void Permits_AtTheMinimumAndAbove(int count, bool expected) =>
        Assert.Equal(expected, new MinimumCount(10).Permits(count));

    [Fact]
    public void Constructor_Refuses_WhenBelowOne() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinimumCount(0));
}
