using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Docs;

/// <summary>From a version to the columns that it reads, the data elements that fill them, and the agencies that send these.</summary>
internal static class LineageTable
{
    public static Markup Of(SiteContents contents, SiteLinks links, MetricDefinition metric)
    {
        var read = MetricLineage.Of(contents.Catalog, metric);
        var known = contents.Elements.Columns.ToDictionary(column => (column.Table, column.Column));
        return Markup.Of(
            $"""
            <p>It reads {Markup.Commas(metric.Facts.Select(fact => Markup.Of($"<code>{fact}</code> ({contents.Catalog.Star.Tables[fact].Description.TrimEnd('.')})")))}. Agencies behind what it reads: {Agencies(contents, links, contents.Elements.ProvidersOf(read))}. Elements are listed of every source that can fill a column, also of those that this version does not need.</p>
            {HtmlTable.Of($"Columns that version {metric.Version} reads", ["Column", "What it means", "Data elements it comes from"], read.Select(column => Row(contents, links, column, known.GetValueOrDefault(column))))}
            """);
    }

    private static Markup Agencies(SiteContents contents, SiteLinks links, ImmutableArray<string> providers) =>
        providers.IsEmpty ? Markup.Text("none that the dictionary knows") : Markup.Commas(providers.Select(id => links.Provider(id, contents.NameOf(id))));

    private static IReadOnlyList<Markup> Row(SiteContents contents, SiteLinks links, (string Table, string Column) read, DictionaryColumn? known) =>
    [
        Markup.Of($"<code>{read.Table}.{read.Column}</code>"),
        Markup.Text(contents.Catalog.Star.Tables[read.Table].Column(read.Column)?.Description ?? ""),
        known switch
        {
            { Elements.IsEmpty: false } => Elements(contents, links, known.Elements),
            { Rows.IsEmpty: false } => Markup.Of($"A value of the warehouse's own, in rows named by: {Elements(contents, links, known.Rows)}"),
            _ => Markup.Text("No element; the warehouse makes it."),
        },
    ];

    // By agency, in the order of their ids; an element that several sources send is one of each.
    private static Markup Elements(SiteContents contents, SiteLinks links, ImmutableArray<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var byAgency = contents.Elements.Elements.Where(element => wanted.Contains(element.Key)).GroupBy(element => element.Provider).OrderBy(group => group.Key, StringComparer.Ordinal);
        return Markup.Of(
            $"""<ul>{byAgency.Select(agency => Markup.Of($"<li>{links.Provider(agency.Key, agency.Key)}: {Markup.Commas(agency.Select(element => links.Element(element.Key, element.Key)))}</li>"))}</ul>""");
    }
}
