using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using E2CSemantic.Host.Docs;
using E2CSemantic.Host.Tests.Interop;
using E2CSemantic.Model;
using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Docs;

public sealed class DefinitionSiteTests
{
    private const string Hostile = """</title><script>alert("1")</script>&amp;'""";

    private static readonly ImmutableSortedDictionary<string, XElement> _pages = Parsed(ShippedSite.Files);

    [Fact]
    public void Pages_AreThere_ForEveryMetricAndDimension()
    {
        var expected = ShippedTables.Catalog.Metrics.Select(metric => SiteLinks.PathOf(metric.Name))
            .Concat(ShippedTables.Catalog.Dimensions.Keys.Select(SiteLinks.PathOf))
            .Concat(["index.html", "policy.html", "providers.html"]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(expected, _pages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["icon.svg", "search.js", "site.css"], ShippedSite.Files.Keys.Except(_pages.Keys));
    }

    [Fact]
    public void Links_LeadToPagesAndAnchorsThatAreThere() => Assert.Empty(DeadLinks(ShippedSite.Files));

    [Fact]
    public void Check_Objects_WhenAPageOrAnAnchorIsMissing() => Assert.Equal(
        ["a/b.html: ../gone.html", "a/b.html: #no", "a/b.html: label no"],
        DeadLinks(ImmutableSortedDictionary<string, string>.Empty.Add(
            "a/b.html", """<html><a href="../gone.html"/><a href="#no"/><a href="#yes"/><p id="yes" aria-labelledby="no"/></html>""")));

    [Fact]
    public void Pages_HaveOneHeadingOneMain_AndHeadingsInOrder() => Assert.All(_pages.Values, page =>
    {
        var levels = page.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToList();

        Assert.Equal("en", page.Attribute("lang")!.Value);
        Assert.Equal((1, 1), (levels.Count(level => level == 1), page.Descendants("main").Count()));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
        Assert.Equal("#content", page.Element("body")!.Elements().First().Attribute("href")!.Value);
    });

    [Fact]
    public void Tables_HaveCaptionsScopesAndAsManyCellsAsColumns() => Assert.All(_pages.Values.SelectMany(page => page.Descendants("table")), table =>
    {
        Assert.NotEqual("", table.Element("caption")!.Value);
        Assert.All(table.Descendants("th"), cell => Assert.Contains(cell.Attribute("scope")!.Value, (string[])["col", "row"]));
        Assert.All(table.Element("tbody")!.Elements(), row => Assert.Equal(table.Descendants("thead").Descendants("th").Count(), row.Elements().Count()));
    });

    [Fact]
    public void Pages_HoldNoScriptOrStyleOfTheirOwn_AndSaySo() => Assert.All(_pages.Values, page =>
    {
        Assert.Equal("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
            page.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value);
        Assert.Empty(page.Descendants("style"));
        Assert.All(page.Descendants("script"), script => Assert.Equal("", script.Value));
        Assert.DoesNotContain(
            page.Descendants().Attributes(),
            attribute => attribute.Name == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Value.Contains("://", StringComparison.Ordinal));
    });

    [Fact]
    public void Text_IsEncoded_WhereverADefinitionHoldsMarkup()
    {
        var pages = Parsed(ShippedSite.FilesOf(HostileCatalog()));

        Assert.Equal(_pages.Keys, pages.Keys);
        Assert.All(pages, page => Assert.Equal(_pages[page.Key].Descendants("script").Count(), page.Value.Descendants("script").Count()));
        var enrollment = pages["k12/enrollment.html"];
        Assert.Equal(Hostile, enrollment.Descendants("h1").Single().Value);
        Assert.Equal($"{Hostile} · Definitions", enrollment.Descendants("title").First().Value);
        Assert.Contains(Hostile, pages["index.html"].Descendants("a").Select(link => link.Value));
        Assert.Contains(Hostile, pages["dimensions/sex.html"].Descendants("h1").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void MetricPage_TellsVersionsChangesRuleExamplesAndLineage()
    {
        var text = _pages["k12/low_income_share.html"].Value;

        Assert.All(
            (string[])
            [
                "Version 3.0.0", "Changed since version 2.0.0", "The years in force was: 2014-15 to 2020-21; it is now: 2021-22 to now.",
                "income_status = 'LI'", "disclosure-review-2026-01", "2028-06-30", "Department of Elementary and Secondary Education", "at most 1 row in a cell of a year",
                "economically disadvantaged counts and unknown stands below the line only", "school years 2018-19", "left out", "fact_k12_person_year.income_status_key", "sims.pupils.meals",
            ],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains("No release has been published.", _pages["k12/enrollment.html"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void MetricPage_LinksWhatAComparisonCompares()
    {
        var page = _pages["k12/grad4_gap_low_income.html"];

        Assert.Contains("k12.grad4@1 of income_status LI less k12.grad4@1 of income_status NL", page.Value, StringComparison.Ordinal);
        Assert.Contains("../k12/grad4.html", page.Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Contains("fact_grad_cohort.outcome_4y_code", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void MetricPage_TellsUntilWhenADeprecatedVersionAnswers()
    {
        var catalog = ShippedTables.Catalog;
        var changed = catalog with
        {
            Metrics = [.. catalog.Metrics.Select(metric => metric.Name == new Model.Definitions.MetricName("k12", "stability")
                ? metric with { Status = Model.Definitions.MetricStatus.Deprecated, Deprecation = new(new(2027, 6, 30), new("k12", "mobility_churn")) }
                : metric)],
        };

        Assert.Contains("answers until 2027-06-30; replaced by k12.mobility_churn", Parsed(ShippedSite.FilesOf(changed))["k12/stability.html"].Value, StringComparison.Ordinal);
    }

    private static ImmutableSortedDictionary<string, XElement> Parsed(IEnumerable<KeyValuePair<string, string>> files) => files
        .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(file => file.Key, file => Parse(file.Value), StringComparer.Ordinal);

    // The pages are written so that an XML reader takes them as well, which finds every element that is not closed and every text that is not encoded.
    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static List<string> DeadLinks(ImmutableSortedDictionary<string, string> files)
    {
        var pages = Parsed(files);
        var anchors = pages.ToDictionary(page => page.Key, page => page.Value.Descendants().Attributes("id").Select(id => id.Value).ToList());
        Assert.All(anchors.Values, ids => Assert.Equal(ids.Distinct(), ids));
        return
        [
            .. from page in pages
               from link in page.Value.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src")
               let parts = link.Value.Split('#', 2)
               let target = parts[0].Length == 0 ? page.Key : new Uri(new Uri($"file:///{page.Key}"), parts[0]).AbsolutePath[1..]
               where !files.ContainsKey(target) || (parts.Length == 2 && !anchors[target].Contains(parts[1]))
               select $"{page.Key}: {link.Value}",
            .. from page in pages
               from label in page.Value.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "aria-labelledby" or "aria-describedby" or "for")
               from id in label.Value.Split(' ')
               where !anchors[page.Key].Contains(id)
               select $"{page.Key}: label {id}",
        ];
    }

    private static SemanticCatalog HostileCatalog()
    {
        using var folder = new TemporaryFolder();
        var metrics = folder.PathTo("metrics");
        var from = Repository.PathTo("metrics");
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(metrics, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var lines = File.ReadAllLines(file).Select(line =>
                line.StartsWith("title: ", StringComparison.Ordinal) || line.StartsWith("description: ", StringComparison.Ordinal) || line.StartsWith("owner: ", StringComparison.Ordinal)
                    ? $"{line.Split(':')[0]}: '{Hostile.Replace("'", "''", StringComparison.Ordinal)}'"
                    : line);
            File.WriteAllLines(copy, lines);
        }

        var read = CatalogReader.Read(metrics, Repository.PathTo("warehouse"), "ma");
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        return read.Value;
    }
}
