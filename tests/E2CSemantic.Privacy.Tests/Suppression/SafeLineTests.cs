using E2CSemantic.Privacy.Suppression;

namespace E2CSemantic.Privacy.Tests.Suppression;

public sealed class SafeLineTests
{
    private const int Minimum = 4;

    // All counts that fit the sum, small ones staying below the minimum and large ones at or above it.
    [Fact]
    public void Holds_LeavesEverySmallCountEachOfItsValues_WhenAllLinesAreTried()
    {
        var lines =
            from small in Enumerable.Range(0, 4)
            from large in Enumerable.Range(0, 3)
            from sum in Enumerable.Range(0, 30)
            select new SafeLine(small, large, sum);
        foreach (var line in lines.Where(line => line.Small > 0 && line.Holds(Minimum)))
        {
            Assert.All(Enumerable.Range(0, Minimum), value => Assert.True(CanBe(line, value)));
        }
    }

    [Theory]
    [InlineData(0, 1, 100)]
    [InlineData(1, 0, 3)]
    [InlineData(1, 1, 6)]
    [InlineData(2, 0, 4)]
    [InlineData(3, 0, 2)]
    public void Holds_Refuses_WhenACountWouldBeKnownOrSqueezed(int small, int large, long sum) =>
        Assert.False(new SafeLine(small, large, sum).Holds(Minimum));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 7)]
    [InlineData(2, 0, 3)]
    [InlineData(3, 0, 6)]
    public void Holds_Accepts_WhenTheSumIsJustEnough(int small, int large, long sum) =>
        Assert.True(new SafeLine(small, large, sum).Holds(Minimum));

    private static bool CanBe(SafeLine line, int value)
    {
        var rest = line.Sum - value;
        var least = (long)line.Large * Minimum;
        return rest >= least && (line.Large > 0 || rest <= (line.Small - 1) * (Minimum - 1));
    }
}
