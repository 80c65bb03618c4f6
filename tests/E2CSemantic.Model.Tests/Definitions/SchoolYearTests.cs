using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Tests.Definitions;

public sealed class SchoolYearTests
{
    [Theory]
    [InlineData("2003-04", 2004)]
    [InlineData("1999-00", 2000)]
    [InlineData("2003-03", null)]
    [InlineData("2003-05", null)]
    [InlineData("2003/04", null)]
    [InlineData("03-04", null)]
    [InlineData("1899-00", null)]
    public void TryParse_TakesTwoConsecutiveYears_AndNothingElse(string text, int? spring) => Assert.Equal(spring, SchoolYear.TryParse(text)?.SpringYear);

    [Fact]
    public void ToString_IsWhatIsParsed() => Assert.Equal("1999-00", new SchoolYear(2000).ToString());
}
