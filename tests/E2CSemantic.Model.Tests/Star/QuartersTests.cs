using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Tests.Star;

public sealed class QuartersTests
{
    [Theory]
    [InlineData(20231, 20232)]
    [InlineData(20233, 20234)]
    [InlineData(20234, 20241)]
    public void OrdinalOf_CountsWithoutAGap_FromOneQuarterToTheNext(long key, long next) => Assert.Equal(1, Quarters.OrdinalOf(next) - Quarters.OrdinalOf(key));

    [Theory]
    [InlineData(20230)]
    [InlineData(20235)]
    [InlineData(-1)]
    [InlineData(-2)]
    public void OrdinalOf_IsNothing_WhenTheKeyIsNoQuarter(long key) => Assert.Null(Quarters.OrdinalOf(key));
}
