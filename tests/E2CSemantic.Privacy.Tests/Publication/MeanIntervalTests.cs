using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Privacy.Tests.Publication;

public sealed class MeanIntervalTests
{
    private static readonly MeanBounds Bounds = new(0, 500);

    [Fact]
    public void Of_HoldsEveryMeanOfTheBox_WhenAllAreTried()
    {
        foreach (var (sum, records) in
            from sum in new[] { -2_000, -30, 0, 45, 2_000 } from records in new[] { -2, 1, 4, 20 } select (sum, records))
        {
            var mean = MeanInterval.Of(Bounds, sum, records, 40, 3);
            Assert.True(mean.Low <= mean.Value && mean.Value <= mean.High);
            foreach (var (trueSum, trueRecords) in
                from s in Enumerable.Range(sum - 40, 81)
                from n in Enumerable.Range(records - 3, 7)
                where n >= 1 && Math.Abs(s) <= 250 * n
                select (s, n))
            {
                var truth = new Ratio((250 * trueRecords) + trueSum, trueRecords);
                Assert.True(mean.Low <= truth && truth <= mean.High);
            }
        }
    }

    [Fact]
    public void Of_StaysWithinTheBounds_WhenTheNoiseIsLarger()
    {
        var mean = MeanInterval.Of(Bounds, 100_000, 3, 50, 6).Rounded(1);
        Assert.Equal("500.0", mean.Value.ToString());
        Assert.Equal("500.0", mean.High.ToString());
    }

    [Theory]
    [InlineData(0, 500, 250)]
    [InlineData(0, 501, 251)]
    [InlineData(-5, 2, 4)]
    public void Reach_BoundsEveryRecord_WhenMeasuresAreClamped(int low, int high, int reach)
    {
        var bounds = new MeanBounds(low, high);
        Assert.Equal(reach, bounds.Reach);
        Assert.All(
            Enumerable.Range(low - 3, high - low + 7),
            measure => Assert.InRange(bounds.FromMiddle(measure), -bounds.Reach, bounds.Reach));
    }

    [Fact]
    public void MeanBounds_Refuse_WhenLowIsNotBelowHigh() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeanBounds(3, 3));
}
