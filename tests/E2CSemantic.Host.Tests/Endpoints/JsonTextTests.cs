using System.Text;
using E2CSemantic.Host.Endpoints;

namespace E2CSemantic.Host.Tests.Endpoints;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("\"\\\\ud83d\"")]
    [InlineData("\"é\\n\\u00e9\"")]
    public void IsUnicode_Holds_WhenEverySurrogateHasItsOtherHalf(string json) =>
        Assert.True(JsonText.IsUnicode(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\"")]
    [InlineData("\"\\ud83dx\\ude00\"")]
    [InlineData("\"\\ud83d\\n\"")]
    [InlineData("\"\\ud83d\\ud83d\\ude00\"")]
    public void IsUnicode_Fails_WhenASurrogateStandsAlone(string json) =>
        Assert.False(JsonText.IsUnicode(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void IsUnicode_Fails_WhenTheBytesAreNotUtf8() => Assert.False(JsonText.IsUnicode([0x22, 0xC3, 0x28, 0x22]));
}
