using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Tests.Contracts;

public class DateFormTests
{
    [Theory]
    [InlineData("YYYY-MM-DD", "%Y-%m-%d")]
    [InlineData("DDMMYYYY", "%d%m%Y")]
    [InlineData("D MON YYYY", "%d %b %Y")]
    [InlineData("DD/MM/YYYY hh:mm", "%d/%m/%Y %H:%M")]
    [InlineData("YYYY-MM-DDThh:mm:ssZ", "%Y-%m-%dT%H:%M:%SZ")]
    public void Of_TakesAYearAMonthAndADayInAnyOrder(string written, string fields) => Assert.Equal(fields, DateForm.Of(written)?.Fields);

    [Theory]
    [InlineData("YYYY-MM")]
    [InlineData("YYYY-MM-MM")]
    [InlineData("YYYY-MM/DD")]
    [InlineData("DMYYYY")]
    [InlineData("DDMONYYYY")]
    [InlineData("YY-MM-DD")]
    [InlineData("YYYY-MM-DD hh")]
    [InlineData("yyyy-mm-dd")]
    public void Of_RefusesAFormThatTellsNoDay(string written) => Assert.Null(DateForm.Of(written));
}
