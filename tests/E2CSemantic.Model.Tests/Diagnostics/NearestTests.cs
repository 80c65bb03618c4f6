using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Tests.Diagnostics;

public sealed class NearestTests
{
    [Theory]
    [InlineData("grdae", "grade")]
    [InlineData("GRADE", "grade")]
    [InlineData("race_etnicity", "race_ethnicity")]
    [InlineData("scool", "school")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void To_FindsTheNameMeant_WhenItIsNear(string written, string? expected) =>
        Assert.Equal(expected, Nearest.To(written, ["grade", "race_ethnicity", "school", "subject"]));

    [Fact]
    public void To_TakesTheFirstInOrder_WhenTwoAreEquallyNear() => Assert.Equal("ab", Nearest.To("aa", ["ac", "ab"]));

    [Fact]
    public void To_GivesUpAtOnce_WhenTheNameIsVeryLong() => Assert.Null(Nearest.To(new string('x', 1_000_000), ["grade"]));
}
