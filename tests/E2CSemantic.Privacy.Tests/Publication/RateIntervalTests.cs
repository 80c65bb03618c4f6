using System.Numerics;
using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Privacy.Tests.Publication;

public sealed class RateIntervalTests
{
    [Fact]
    public void Of_HoldsEveryRateOfTheBox_WhenAllAreTried()
    {
        foreach (var (yes, no, k) in
            from yes in Enumerable.Range(-4, 12)
            from no in Enumerable.Range(-4, 12)
            from k in Enumerable.Range(0, 4)
            where yes > 0 || no > 0
            select (yes, no, k))
        {
            var rate = RateInterval.Of(yes, no, k, k)!;
            Assert.True(rate.Low <= rate.Value && rate.Value <= rate.High);
            foreach (var (trueYes, trueNo) in
                from y in Enumerable.Range(yes - k, (2 * k) + 1)
                from n in Enumerable.Range(no - k, (2 * k) + 1)
                where y >= 0 && n >= 0 && y + n > 0
                select (y, n))
            {
                var truth = new Ratio(trueYes, trueYes + trueNo);
                Assert.True(rate.Low <= truth && truth <= rate.High);
            }
        }
    }

    [Fact]
    public void Of_RoundsOutward_WhenWrittenWithDecimals()
    {
        var rounded = RateInterval.Of(30, 70, 6, 6)!.Rounded(3);
        Assert.Equal("0.300", rounded.Value.ToString());
        Assert.Equal("0.240", rounded.Low.ToString());
        Assert.Equal("0.360", rounded.High.ToString());
    }

    [Fact]
    public void Of_IsNothing_WhenNobodyIsLeft() => Assert.Null(RateInterval.Of(0, new BigInteger(-3), 5, 5));
}
