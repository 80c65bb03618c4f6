using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Privacy.Tests.Publication;

public sealed class FixedDecimalTests
{
    [Theory]
    [InlineData(1, 3, 2, Rounding.Down, "0.33")]
    [InlineData(1, 3, 2, Rounding.Up, "0.34")]
    [InlineData(-1, 3, 2, Rounding.Down, "-0.34")]
    [InlineData(-1, 3, 2, Rounding.Up, "-0.33")]
    [InlineData(5, 1000, 2, Rounding.Nearest, "0.01")]
    [InlineData(-5, 1000, 2, Rounding.Nearest, "-0.01")]
    [InlineData(4999, 1000000, 2, Rounding.Nearest, "0.00")]
    [InlineData(-4999, 1000000, 2, Rounding.Nearest, "0.00")]
    [InlineData(15, 1000, 2, Rounding.Nearest, "0.02")]
    [InlineData(-15, 1000, 2, Rounding.Nearest, "-0.02")]
    [InlineData(5001, 1000000, 2, Rounding.Nearest, "0.01")]
    [InlineData(1, 2, 1, Rounding.Up, "0.5")]
    [InlineData(7, 1, 0, Rounding.Down, "7")]
    public void Round_GoesTheWayItIsNamed_WhenWrittenOut(
        int numerator, int denominator, int scale, Rounding rounding, string expected) =>
        Assert.Equal(expected, FixedDecimal.Round(new Ratio(numerator, denominator), scale, rounding).ToString());

    [Fact]
    public void CompareTo_SeesSizes_WhenScalesDiffer()
    {
        Assert.True(new FixedDecimal(5, 1) > new FixedDecimal(49, 2));
        Assert.Equal(0, new FixedDecimal(5, 1).CompareTo(new FixedDecimal(50, 2)));
    }
}
