using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Tests.Definitions;

public sealed class FollowWindowTests
{
    [Theory]
    [InlineData(0, 3, false, 3)]
    [InlineData(0, 0, true, 0)]
    [InlineData(2, 2, true, 1)]
    [InlineData(1, 4, true, 1)]
    [InlineData(5, 5, true, 2)]
    public void LastSchoolYear_IsThatOfTheLastQuarter_WhereverInItsYearTheEntryWas(int first, int last, bool byQuarter, int years) =>
        Assert.Equal(years, new FollowWindow(first, last, byQuarter ? "exit_quarter" : null, byQuarter ? "quarter" : null).LastSchoolYear);
}
