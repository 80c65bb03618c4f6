using E2CSemantic.Privacy.Accounting;

namespace E2CSemantic.Privacy.Tests.Accounting;

public sealed class RhoTests
{
    [Theory]
    [InlineData("0.005", 5_000_000)]
    [InlineData("1/3", 333_333_334)]
    [InlineData("0.0000000001", 1)]
    [InlineData("0", 0)]
    public void FromRatio_RoundsUp_WhenThereIsLessThanABillionth(string text, long expected)
    {
        Assert.True(Ratio.TryParse(text, out var amount));
        Assert.Equal(expected, Rho.FromRatio(amount).Nano);
    }

    [Fact]
    public void PartOf_RoundsDown_WhenTheShareDoesNotDivide() =>
        Assert.Equal(33, Rho.FromNano(100).PartOf(new Share(new Ratio(1, 3))).Nano);

    [Fact]
    public void Addition_Refuses_WhenItOverflows() =>
        Assert.Throws<OverflowException>(() => Rho.FromNano(long.MaxValue) + Rho.FromNano(1));

    [Fact]
    public void FromNano_Refuses_WhenBelowZero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rho.FromNano(-1));

    [Fact]
    public void ToString_ShowsNineDecimals_WhenSmall() =>
        Assert.Equal("0.250000001", Rho.FromNano(250_000_001).ToString());
}
