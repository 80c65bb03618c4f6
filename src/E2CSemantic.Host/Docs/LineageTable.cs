using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Host.Lineage;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Docs;

/// <summary>From a version to the columns that it reads, the data elements that fill them, and the agencies that send these.</summary>
internal static class LineageTable
{
    public static Markup Of(SiteContents contents, SiteLinks links, MetricDefinition metric)
    {
        var lineage = contents.Lineage.Of(metric);
        return Markup.Of(
            $"""
            <p>It reads {Markup.Commas(metric.Facts.Select(fact => Markup.Of($"<code>{fact}</code> ({contents.Catalog.Star.Tables[fact].Description.TrimEnd('.')})")))}. Agencies behind what it reads: {Agencies(contents, links, lineage.Providers)}. Elements are listed of every source that can fill a column, also of those that this version does not need.</p>
            {HtmlTable.Of($"Columns that version {metric.Version} reads", ["Column", "What it means", "Data elements it comes from"], lineage.Columns.Select(column => Row(links, column)))}
            """);
    }

    private static Markup Agencies(SiteContents contents, SiteLinks links, ImmutableArray<string> providers) =>
        providers.IsEmpty ? Markup.Text("none that the dictionary knows") : Markup.Commas(providers.Select(id => links.Provider(id, contents.NameOf(id))));

    private static IReadOnlyList<Markup> Row(SiteLinks links, ReadColumn read) =>
    [
        Markup.Of($"<code>{read.Column.Table}.{read.Column.Column}</code>"),
        Markup.Text(read.Column.Description),
        read.Origin switch
        {
            ColumnOrigin.Elements => Elements(links, read.Elements),
            ColumnOrigin.Row => Markup.Of($"A value of the warehouse's own, in rows named by: {Elements(links, read.Elements)}"),
            ColumnOrigin.Warehouse => Markup.Text("No element; the warehouse makes it."),
            _ => throw new UnreachableException(),
        },
    ];

    // By agency, in the order of their ids; an element that several sources send is one of each.
    private static Markup Elements(SiteLinks links, ImmutableArray<DictionaryElement> elements)
    {
        var byAgency = elements.GroupBy(element => element.Provider).OrderBy(group => group.Key, StringComparer.Ordinal);
        return Markup.Of(
            $"""<ul>{byAgency.Select(agency => Markup.Of($"<li>{links.Provider(agency.Key, agency.Key)}: {Markup.Commas(agency.Select(element => links.Element(element.Key, element.Key)))}</li>"))}</ul>""");
    }
}
