using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Docs;

/// <summary>The page of one metric: what it is, its published numbers, and every version, the newest first.</summary>
internal static class MetricPage
{
    public static Markup Of(SiteContents contents, ImmutableArray<MetricDefinition> versions)
    {
        var newest = versions[^1];
        var links = new SiteLinks(SiteLinks.PathOf(newest.Name));
        return PageFrame.Of(contents, links, newest.Title, Markup.Of(
            $"""
            <p class="lead">{newest.Description}</p>
            <dl class="facts">
            <dt>Id</dt><dd><code>{newest.Name.ToString()}</code></dd>
            <dt>Kind</dt><dd>{Words.Of(newest.Kind)}</dd>
            <dt>Status</dt><dd>{Words.Of(newest.Status)}</dd>
            <dt>Shown in</dt><dd>{ShownNumber.Of(newest).Unit}</dd>
            <dt>Owner</dt><dd>{newest.Owner}</dd>
            {(newest.VariantOf is { } whole ? Markup.Of($"<dt>Variant of</dt><dd>{links.Metric(whole, whole.ToString())}, the same rule with other constants</dd>") : Markup.Empty)}
            </dl>
            {SeriesSection.Of(newest, contents.Series[newest.Name])}
            <section aria-labelledby="versions">
            <h2 id="versions">Versions</h2>
            {HtmlTable.Of("Versions of the definition", ["Version", "Status", "School years", "Deprecation"], versions.Reverse().Select(version => Row(links, version)))}
            </section>
            {Markup.Lines(versions.Select((version, at) => VersionSection.Of(contents, links, version, at == 0 ? null : versions[at - 1])).Reverse())}
            """));
    }

    private static IReadOnlyList<Markup> Row(SiteLinks links, MetricDefinition version) =>
    [
        Markup.Of($"""<a href="#{VersionSection.AnchorOf(version)}">{version.Version.ToString()}</a>"""),
        Markup.Text(Words.Of(version.Status)),
        Markup.Text(version.Effective.ToString()),
        version.Deprecation is not { } deprecation ? Markup.Text("none")
            : deprecation.ReplacedBy == version.Name ? Markup.Of($"answers until {Words.Of(deprecation.Until)}; a later version replaces it")
            : Markup.Of($"answers until {Words.Of(deprecation.Until)}; replaced by {links.Metric(deprecation.ReplacedBy, deprecation.ReplacedBy.ToString())}"),
    ];
}
