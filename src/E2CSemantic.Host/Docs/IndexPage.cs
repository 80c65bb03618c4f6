using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Docs;

/// <summary>The first page: every metric by domain, and every dimension. Without its script the search box stays hidden and the whole list is shown.</summary>
internal static class IndexPage
{
    public static Markup Of(SiteContents contents)
    {
        var links = new SiteLinks(SiteLinks.IndexPath);
        var domains = contents.Metrics.GroupBy(versions => versions[0].Name.Domain).ToList();
        return PageFrame.Of(contents, links, "Metrics and their definitions", Markup.Of(
            $"""
            <form id="search" role="search" hidden="">
            <label for="words">Search metrics</label>
            <input id="words" type="search" autocomplete="off" spellcheck="false" aria-describedby="matches"/>
            <p id="matches" role="status" aria-live="polite"></p>
            </form>
            {Markup.Lines(domains.Select(domain => Domain(links, domain.Key, domain)))}
            <section aria-labelledby="dimensions">
            <h2 id="dimensions">Dimensions</h2>
            <p>What metrics can be grouped by. Each metric says which of them it allows.</p>
            {HtmlTable.Of("Dimensions", ["Dimension", "What it tells"], contents.Catalog.Dimensions.Values.Select(dimension => (IReadOnlyList<Markup>)
                [links.Dimension(dimension.Name, dimension.Title), Markup.Text(dimension.Description)]))}
            </section>
            """), searches: true);
    }

    private static Markup Domain(SiteLinks links, string domain, IEnumerable<ImmutableArray<MetricDefinition>> metrics) => Markup.Of(
        $"""
        <section class="domain" aria-labelledby="domain-{domain}">
        <h2 id="domain-{domain}">{domain}</h2>
        {HtmlTable.Of($"Metrics of domain {domain}", ["Metric", "Kind", "Status", "Years in force"], metrics.Select(versions => Row(links, versions)))}
        </section>
        """);

    private static IReadOnlyList<Markup> Row(SiteLinks links, ImmutableArray<MetricDefinition> versions)
    {
        var newest = versions[^1];
        return
        [
            Markup.Of($"""{links.Metric(newest.Name, newest.Title)} <code>{newest.Name.ToString()}</code><span class="about">{newest.Description}</span>"""),
            Markup.Text(Words.Of(newest.Kind)),
            Markup.Text(Words.Of(newest.Status)),
            Markup.Commas(versions.Select(version => Markup.Text(Words.Of(version.Effective)))),
        ];
    }
}
