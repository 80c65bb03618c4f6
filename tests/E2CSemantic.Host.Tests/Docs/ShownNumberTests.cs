using E2CSemantic.Host.Docs;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Tests.Docs;

public sealed class ShownNumberTests
{
    [Theory]
    [InlineData(ValueUnit.Percent, 1, false, 0.361, "36.1 %")]
    [InlineData(ValueUnit.Percent, 1, true, -0.333, "-33.3 points")]
    [InlineData(ValueUnit.People, 0, false, 1234567, "1,234,567")]
    [InlineData(ValueUnit.Dollars, 0, true, -1200, "-$1,200")]
    [InlineData(ValueUnit.Times, 2, false, 1.5, "1.50 times")]
    [InlineData(ValueUnit.Days, 1, false, 12.5, "12.5")]
    public void Text_HasTheUnitAndItsDecimals(ValueUnit unit, int decimals, bool isDifference, decimal answered, string text) =>
        Assert.Equal(text, new ShownNumber(new(unit, decimals), isDifference).Text(answered));
}
