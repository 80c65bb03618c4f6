using System.Xml.Linq;
using E2CSemantic.Host.Docs;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Docs;

public sealed class SeriesPlotTests
{
    private static readonly ShownNumber _percent = new(new(ValueUnit.Percent, 1), IsDifference: false);

    private static readonly XElement _plot = Draw(ShippedSite.Rows);

    [Fact]
    public void Plot_IsTheSame_ForASeriesWithEverything() => Snapshot.Match(SeriesPlot.Of("Share", _percent, ShippedSite.Rows).Html + "\n", extension: "svg");

    [Fact]
    public void Plot_HasAPointAndABarForEachNumber_AndForNoOtherYear()
    {
        Assert.Equal(ShippedSite.Rows.Count(row => row.Value.Value is not null), Of("circle", "point").Count);
        Assert.Equal(ShippedSite.Rows.Count(row => row.Value.Value is not null), Of("path", "noise").Count);
        Assert.Equal(["withheld", "not collected", "not yet mature"], Of("text", "missing").Select(text => text.Value));
    }

    [Fact]
    public void Line_EndsBeforeAYearWithoutANumber_AndAtABreak()
    {
        var line = Assert.Single(Of("polyline", "line"));

        Assert.Equal(2, line.Attribute("points")!.Value.Split(' ').Length);
    }

    [Fact]
    public void Break_IsADashedLineBetweenTheYears_WithItsVersion()
    {
        var at = decimal.Parse(Assert.Single(Of("text", "break-label")).Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        var points = Of("circle", "point").Select(point => decimal.Parse(point.Attribute("cx")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal("new rule 2.0.0", Assert.Single(Of("text", "break-label")).Value);
        Assert.NotNull(Assert.Single(Of("path", "break")).Attribute("stroke-dasharray"));
        Assert.InRange(at, points[2] + 1, points[3] - 1);
    }

    [Fact]
    public void Description_TellsWhatIsDrawn() => Assert.Equal(
        "School years 2009-10 to 2015-16. The lowest number is 36.1 % in 2009-10, the highest 41.2 % in 2013-14. No number, withheld: 2011-12. "
            + "No number, not collected: 2014-15. No number, not yet mature: 2015-16. The series breaks at 2013-14, the first year of version 2.0.0.",
        _plot.Element("desc")!.Value);

    [Fact]
    public void Plot_IsAPictureWithATitleAndADescription()
    {
        Assert.Equal(("img", "plot-title plot-desc"), (_plot.Attribute("role")!.Value, _plot.Attribute("aria-labelledby")!.Value));
        Assert.Equal(("plot-title", "Share"), (_plot.Element("title")!.Attribute("id")!.Value, _plot.Element("title")!.Value));
    }

    [Fact]
    public void Point_StandsAtItsNumber()
    {
        var exact = Draw([Exact(2010, 0m), Exact(2011, 0.5m), Exact(2012, 1m)]);

        Assert.Equal(["258", "144", "30"], exact.Elements("circle").Select(point => point.Attribute("cy")!.Value));
        Assert.DoesNotContain(exact.Elements("path"), path => path.Attribute("class")!.Value == "noise");
    }

    private static AnswerRow Exact(int year, decimal value) => ShippedSite.Rows[0] with { SchoolYear = new(year), Value = Cell.Exact(value) };

    private static XElement Draw(IReadOnlyList<AnswerRow> rows) => XElement.Parse(SeriesPlot.Of("Share", _percent, rows).Html);

    private static List<XElement> Of(string element, string type) => [.. _plot.Elements(element).Where(part => part.Attribute("class")!.Value == type)];
}
