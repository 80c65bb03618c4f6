using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Docs;

/// <summary>The page of one dimension: its members and the metrics that it groups.</summary>
internal static class DimensionPage
{
    public static Markup Of(SiteContents contents, DimensionDefinition dimension)
    {
        var links = new SiteLinks(SiteLinks.PathOf(dimension.Name));
        var metrics = contents.Metrics.Select(versions => versions[^1]).Where(metric => metric.Dimensions.Allow.Contains(dimension.Name)).ToList();
        return PageFrame.Of(contents, links, dimension.Title, Markup.Of(
            $"""
            <p class="lead">{dimension.Description}</p>
            <dl class="facts">
            <dt>Name</dt><dd><code>{dimension.Name.Value}</code></dd>
            <dt>Stands in</dt><dd><code>{(dimension.Table is null ? dimension.Column : $"{dimension.Table}.{dimension.Column}")}</code></dd>
            {(dimension.ComplementOrder.IsEmpty ? Markup.Empty : Markup.Of($"<dt>Withheld as complements</dt><dd>in the order {string.Join(", ", dimension.ComplementOrder)}</dd>"))}
            </dl>
            <section aria-labelledby="members">
            <h2 id="members">Members</h2>
            {Members(contents, dimension)}
            </section>
            <section aria-labelledby="metrics">
            <h2 id="metrics">Metrics that can be grouped by it</h2>
            {(metrics.Count == 0 ? Markup.Of($"<p>None.</p>") : Markup.Of($"<ul>{metrics.Select(metric => Markup.Of($"<li>{links.Metric(metric.Name, metric.Title)} <code>{metric.Name.ToString()}</code></li>"))}</ul>"))}
            </section>
            """));
    }

    private static Markup Members(SiteContents contents, DimensionDefinition dimension)
    {
        if (dimension.Registry is null)
        {
            return Table(dimension, dimension.Members);
        }

        var listed = contents.Release?.Registries.GetValueOrDefault(dimension.Name, []) ?? [];
        return listed.IsEmpty
            ? Markup.Of($"<p>Each release lists them from its public registry; no release that lists them is published.</p>")
            : Markup.Of($"<p>As release {contents.Release!.Label} lists them.</p>{Table(dimension, listed)}");
    }

    private static Markup Table(DimensionDefinition dimension, ImmutableArray<DimensionMember> members) =>
        HtmlTable.Of($"Members of {dimension.Title}", ["Id", "Label"], members.Select(member => (IReadOnlyList<Markup>)[Markup.Of($"<code>{member.Id}</code>"), Markup.Text(member.Label)]));
}
