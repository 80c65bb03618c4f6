using System.Numerics;
using E2CSemantic.Privacy.Mechanisms;

namespace E2CSemantic.Privacy.Tests.Mechanisms;

public sealed class FixedPointTests
{
    private const int Bits = 100;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1000)]
    [InlineData(1, 2)]
    [InlineData(1, 1)]
    [InlineData(37, 3)]
    public void ExpNegative_EnclosesTheValueClosely_WhenComparedWithDoubles(int numerator, int denominator)
    {
        var (low, high) = FixedPoint.ExpNegative(numerator, denominator, Bits);
        var exact = Math.Exp(-(double)numerator / denominator);
        Assert.True(low <= high && high - low <= 2 * (1 + low.GetBitLength()));
        Assert.InRange(Math.ScaleB((double)low, -Bits), exact * (1 - 1e-14), exact * (1 + 1e-14));
    }

    [Fact]
    public void ExpNegative_EnclosesFortyDigitsOfOneOverE()
    {
        var (low, high) = FixedPoint.ExpNegative(1, 1, Bits);
        var digits = BigInteger.Parse("3678794411714423215955237701614608674458", System.Globalization.CultureInfo.InvariantCulture);
        var power = BigInteger.Pow(10, 40);
        Assert.True(low * power <= (digits + 1) << Bits);
        Assert.True(high * power >= digits << Bits);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(40, 1)]
    [InlineData(1_000_003, 7)]
    public void LogUpper_IsNeverBelowAndHardlyAbove_WhenComparedWithDoubles(int numerator, int denominator)
    {
        var upper = Math.ScaleB((double)FixedPoint.LogUpper(numerator, denominator, Bits), -Bits);
        var exact = Math.Log((double)numerator / denominator);
        Assert.InRange(upper, exact * (1 - 1e-15), (exact * (1 + 1e-14)) + 1e-25);
    }

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(8, 2, 4, 4)]
    public void Divide_GoesTheWayItIsNamed_WhenSignsDiffer(int dividend, int divisor, int floor, int ceiling)
    {
        Assert.Equal(floor, FixedPoint.FloorDivide(dividend, divisor));
        Assert.Equal(ceiling, FixedPoint.CeilingDivide(dividend, divisor));
    }
}
