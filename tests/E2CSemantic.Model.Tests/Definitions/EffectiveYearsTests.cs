using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Tests.Definitions;

public sealed class EffectiveYearsTests
{
    private static readonly EffectiveYears _years = new(new(2004), new(2006)) { CastBackTo = new(2002) };

    [Theory]
    [InlineData(2001, false, false)]
    [InlineData(2002, false, true)]
    [InlineData(2003, false, true)]
    [InlineData(2004, true, false)]
    [InlineData(2006, true, false)]
    [InlineData(2007, false, false)]
    public void AYear_IsInForceOrCastBackTo_AtEveryBorder(int year, bool inForce, bool castBack)
    {
        Assert.Equal(inForce, _years.Contains(new(year)));
        Assert.Equal(castBack, _years.IsCastBackTo(new(year)));
    }

    [Fact]
    public void Contains_HasNoLastYear_WhileInForce() => Assert.True(new EffectiveYears(new(2004), null).Contains(new(2100)));
}
