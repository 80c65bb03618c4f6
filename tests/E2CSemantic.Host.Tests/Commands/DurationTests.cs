using E2CSemantic.Host.Commands;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class DurationTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("1h", 3600)]
    [InlineData("365d", 31536000)]
    public void TryParse_GivesTheTime_WhenItIsADuration(string text, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Duration.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("1w")]
    [InlineData("366d")]
    [InlineData("99999999999s")]
    public void TryParse_GivesNothing_WhenItIsNone(string text) => Assert.Null(Duration.TryParse(text));
}
