using E2CSemantic.Model.Definitions;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Docs;

/// <summary>The page of the agencies: which metrics need what of them, and the data elements that they send.</summary>
internal static class ProvidersPage
{
    public static Markup Of(SiteContents contents)
    {
        var links = new SiteLinks(SiteLinks.ProvidersPath);
        var ids = contents.Elements.Providers.SelectMany(provider => new[] { provider.Id, provider.Upstream }).OfType<string>()
            .Concat(contents.Catalog.Metrics.SelectMany(metric => metric.Providers).Select(need => need.Id))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return PageFrame.Of(contents, links, "Providers and their data elements", Markup.Lines(ids.Select(id => Section(contents, links, id))));
    }

    private static Markup Section(SiteContents contents, SiteLinks links, string id)
    {
        var provider = contents.Elements.Providers.FirstOrDefault(provider => provider.Id == id);
        return Markup.Of(
            $"""
            <section aria-labelledby="{SiteLinks.AnchorOf(id)}">
            <h2 id="{SiteLinks.AnchorOf(id)}">{contents.NameOf(id)}</h2>
            <p>Id <code>{id}</code>.{(provider?.Upstream is { } upstream ? Markup.Of($" It has the data from {links.Provider(upstream, contents.NameOf(upstream))}.") : Markup.Empty)}{(provider is { Law.IsEmpty: false } ? Markup.Of($" Laws: {string.Join("; ", provider.Law)}.") : Markup.Empty)}</p>
            <h3>Metrics that need it</h3>
            {Needs(contents, links, id)}
            <h3>Data elements</h3>
            {Elements(contents, id)}
            </section>
            """);
    }

    private static Markup Needs(SiteContents contents, SiteLinks links, string id)
    {
        var needs = contents.Metrics.Select(versions => versions[^1])
            .SelectMany(metric => metric.Providers.Where(need => need.Id == id).Select(need => Need(links, metric, need))).ToList();
        return needs.Count == 0 ? Markup.Of($"<p>None.</p>") : Markup.Of($"<ul>{needs}</ul>");
    }

    private static Markup Need(SiteLinks links, MetricDefinition metric, ProviderNeed need) =>
        Markup.Of($"<li>{links.Metric(metric.Name, metric.Title)}: {string.Join(", ", need.Needs)}</li>");

    private static Markup Elements(SiteContents contents, string id)
    {
        var elements = contents.Elements.Elements.Where(element => element.Provider == id).ToList();
        return elements.Count == 0
            ? Markup.Of($"<p>None that a contract describes.</p>")
            : HtmlTable.Of(
                $"Data elements of {contents.NameOf(id)}", ["Element", "Agency's name", "What it means", "Class", "Standard", "Treatment", "Columns of the star"], elements.Select(Row));
    }

    private static IReadOnlyList<Markup> Row(DictionaryElement element) =>
    [
        Markup.Of($"""<span id="{SiteLinks.ElementAnchorOf(element.Key)}"><code>{element.Key}</code></span>"""),
        Markup.Text(element.Id),
        Markup.Text(element.Definition),
        Markup.Text(element.Class.Replace('_', ' ')),
        Markup.Text(element.Standard),
        Markup.Text(element.Treatment),
        Markup.Text(string.Join(", ", element.Columns)),
    ];
}
