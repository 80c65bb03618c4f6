using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Privacy.Tests.Publication;

public sealed class QuotientIntervalTests
{
    [Fact]
    public void Of_HoldsEveryRateOfTheBox_WhenAllAreTried()
    {
        foreach (var (above, below) in from above in new[] { -4, 0, 3, 60 } from below in new[] { -2, 1, 5, 40 } select (above, below))
        {
            var rate = QuotientInterval.Of(above, below, 6, 4);
            Assert.True(rate.Low <= rate.Value && rate.Value <= rate.High);
            foreach (var (trueAbove, trueBelow) in
                from a in Enumerable.Range(above - 6, 13)
                from b in Enumerable.Range(below - 4, 9)
                where a >= 0 && b >= 1
                select (a, b))
            {
                var truth = new Ratio(trueAbove, trueBelow);
                Assert.True(rate.Low <= truth && truth <= rate.High);
            }
        }
    }

    [Fact]
    public void Of_MayBeAboveOne_WhenThoseAboveAreNotAmongThoseBelow() =>
        Assert.Equal("1.50", QuotientInterval.Of(3, 2, 0, 0).Rounded(2).Value.ToString());
}
