using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Tests.Chances;

public class CurveTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(250_000, 15)]
    [InlineData(500_000, 20)]
    [InlineData(750_000, 0)]
    [InlineData(2_000_000, -19)]
    public void At_IsStraightBetweenPoints(int place, int value) => Assert.Equal(value, Curve.At([10, 20, -20], place));

    [Theory]
    [InlineData(2001, 7)]
    [InlineData(2003, 8)]
    [InlineData(2009, 9)]
    public void In_HoldsItsEnds(int year, int value) => Assert.Equal(value, Curve.In([7, 8, 9], 2002, year));
}
