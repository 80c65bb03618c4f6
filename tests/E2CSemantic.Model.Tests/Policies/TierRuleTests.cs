using E2CSemantic.Model.Policies;

namespace E2CSemantic.Model.Tests.Policies;

public sealed class TierRuleTests
{
    [Theory]
    [InlineData(10, null, 14, 10)]
    [InlineData(10, 50, 14, 28)]
    [InlineData(10, 50, 3, 10)]
    [InlineData(10, 30, 14, 47)]
    [InlineData(null, 50, 1, 2)]
    [InlineData(null, null, 14, 0)]
    public void ShownFrom_IsTheLargerOfTheMinimumAndWhatTheWidthAllows(int? minimum, int? percent, long halfWidth, long shownFrom) =>
        Assert.Equal(shownFrom, new TierRule(AnswerSource.PublishedCubes, minimum, Complementary: false, percent).ShownFrom(halfWidth));
}
