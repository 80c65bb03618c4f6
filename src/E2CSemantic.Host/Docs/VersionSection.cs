using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Versions;

namespace E2CSemantic.Host.Docs;

/// <summary>One version of a metric: what it changed, its rule, who approved it, what it needs, its examples and its lineage.</summary>
internal static class VersionSection
{
    public static string AnchorOf(MetricDefinition version) => $"v{version.Version}";

    public static Markup Of(SiteContents contents, SiteLinks links, MetricDefinition version, MetricDefinition? before)
    {
        var id = AnchorOf(version);
        return Markup.Of(
            $"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">Version {version.Version.ToString()}</h2>
            {(before is null ? Markup.Empty : Changes(version, before))}
            <h3>Rule</h3>
            {RuleList.Of(contents.Catalog, links, version)}
            <h3>Dimensions</h3>
            {Dimensions(contents, links, version)}
            <h3>What one person can contribute</h3>
            <p>{Contributions(version)}</p>
            {Citations(version)}
            <h3>Approvals</h3>
            {Approvals(contents, version)}
            <h3>Providers</h3>
            {Providers(contents, links, version)}
            <h3>Examples</h3>
            <p>Made-up rows and what the version answers of them; they are tests of the definition.</p>
            {Markup.Lines(version.Tests.Select(fixture => ExampleTables.Of(version, fixture)))}
            <h3>Lineage</h3>
            {LineageTable.Of(contents, links, version)}
            </section>
            """);
    }

    private static Markup Changes(MetricDefinition version, MetricDefinition before)
    {
        var changes = ClauseChange.Between(CanonicalMetric.Of(before), CanonicalMetric.Of(version));
        return Markup.Of(
            $"""
            <h3>Changed since version {before.Version.ToString()}</h3>
            {(changes.IsEmpty ? Markup.Of($"<p>Nothing.</p>") : Markup.Of($"<ul>{changes.Select(change => Markup.Of($"<li>{change.Sentence}</li>"))}</ul>"))}
            """);
    }

    private static Markup Citations(MetricDefinition version) => version.Citations.IsEmpty ? Markup.Empty : Markup.Of(
        $"""
        <h3>What the rule follows</h3>
        <ul>{version.Citations.Select(citation => Markup.Of($"<li>{citation}</li>"))}</ul>
        """);

    private static Markup Dimensions(SiteContents contents, SiteLinks links, MetricDefinition version)
    {
        if (version.Dimensions.Allow.IsEmpty)
        {
            return Markup.Of($"<p>None: it is answered by school year only.</p>");
        }

        var allowed = version.Dimensions.Allow.Select(name => links.Dimension(name, contents.Catalog.Dimensions[name].Title));
        return Markup.Of(
            $"""
            <p>Can be grouped by {Markup.Commas(allowed)}; {(long)version.Dimensions.MaxCross} at once at most{(version.Dimensions.Required.IsEmpty ? Markup.Empty : Markup.Of($", and always by {string.Join(", ", version.Dimensions.Required)}, which is not counted"))}.</p>
            """);
    }

    private static string Contributions(MetricDefinition version)
    {
        if (version.Comparison is not null)
        {
            return "Nothing of its own: it compares answers of the metrics that the rule names.";
        }

        var privacy = version.Privacy;
        var cells = privacy.CellsPerUnit.IsEmpty ? "" : $" Members of a dimension in a year: {string.Join(", ", privacy.CellsPerUnit.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key} {cell.Value}")))}.";
        var bounds = privacy.Lower is { } lower && privacy.Upper is { } upper ? $" The measure counts from {Words.Of(lower)} to {Words.Of(upper)}." : "";
        return string.Create(CultureInfo.InvariantCulture, $"One {privacy.Unit} counts with at most {privacy.RowsPerUnit} {(privacy.RowsPerUnit == 1 ? "row" : "rows")} in a cell of a year.{cells}{bounds}");
    }

    private static Markup Approvals(SiteContents contents, MetricDefinition version) => Markup.Of(
        $"""
        {(version.Approvals.IsEmpty ? Markup.Of($"<p>None.</p>") : HtmlTable.Of($"Approvals of version {version.Version}", ["Of the", "Decision", "Holds until"], version.Approvals.Select(approval => (IReadOnlyList<Markup>)
            [Markup.Text(Words.Of(approval.Gate)), Markup.Text(approval.Reference), Markup.Text(approval.ReviewBy is { } day ? Words.Of(day) : "no last day")])))}
        {(contents.Catalog.Unapproved.GetValueOrDefault((version.Name, version.Version)) is { } lacks ? Markup.Of($"<p><strong>It does not answer protected tiers: {lacks}.</strong></p>") : Markup.Empty)}
        """);

    private static Markup Providers(SiteContents contents, SiteLinks links, MetricDefinition version) => version.Comparison is not null
        ? Markup.Of($"<p>Those of the metrics that the rule names.</p>")
        : version.Providers.IsEmpty ? Markup.Of($"<p>None.</p>")
        : HtmlTable.Of($"Providers of version {version.Version}", ["Provider", "Needed of it", "While it excludes one of them"], version.Providers.Select(need => (IReadOnlyList<Markup>)
        [
            links.Provider(need.Id, contents.NameOf(need.Id)),
            Markup.Text(string.Join(", ", need.Needs)),
            Markup.Text(need.WhenExcluded is ExclusionAnswer.Mark ? "every number is marked as excluded" : "the question is refused"),
        ]));
}
