namespace E2CSemantic.Privacy.Tests;

public sealed class RatioTests
{
    [Theory]
    [InlineData("0.05", "5/100")]
    [InlineData("12", "12/1")]
    [InlineData("1/3", "1/3")]
    public void TryParse_ReadsExactly_WhenPlain(string text, string expected)
    {
        Assert.True(Ratio.TryParse(text, out var ratio));
        Assert.Equal(expected, ratio.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1/0")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1.2.3")]
    [InlineData(".5")]
    public void TryParse_Refuses_WhenAnythingElse(string text) => Assert.False(Ratio.TryParse(text, out _));

    [Fact]
    public void CompareTo_SeesSizes_WhenWrittenDifferently()
    {
        Assert.Equal(0, new Ratio(1, 2).CompareTo(new Ratio(2, 4)));
        Assert.True(new Ratio(1, 3) < new Ratio(34, 100));
        Assert.True(new Ratio(-1, 3) > new Ratio(-34, 100));
    }
}
