using System.Globalization;
using System.Text;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>The data dictionary as a page of Markdown: agencies, elements, and the columns of the star that sources fill.</summary>
public static class DictionaryPage
{
    /// <summary>Writes the page. The same definitions give the same text.</summary>
    public static string Of(ElementCatalog catalog)
    {
        var page = new StringBuilder("# Data dictionary\n\nGenerated from the star and the source contracts.\n");
        Section(page, "Providers", ["provider", "name", "laws", "upstream", "sources"], catalog.Providers.Select(provider => (string[])
            [provider.Id, provider.Name, Words(provider.Law), provider.Upstream ?? "", Words(provider.Sources)]));
        Section(page, "Elements", ["element", "key", "definition", "values", "class", "laws", "standard", "treatment", "lag", "columns"], catalog.Elements.Select(element => (string[])
        [
            element.Id, element.Key, element.Definition, element.Options, element.Class, Words(element.Law), element.Standard, element.Treatment, element.Lag?.ToString(CultureInfo.InvariantCulture) ?? "", Words(element.Columns),
        ]));
        foreach (var table in catalog.Columns.Where(column => !column.Providers.IsEmpty).GroupBy(column => column.Table, StringComparer.Ordinal))
        {
            Section(page, table.Key, ["column", "type", "meaning", "additivity", "elements", "named by", "providers"], table.Select(column => (string[])
            [
                column.Identifies ? column.Column + " (grain)" : column.Column,
                column.Type,
                column.References is { } target ? $"{column.Description} See {target}." : column.Description,
                column.Additivity ?? "",
                Words(column.Elements),
                Words(column.Rows),
                Words(column.Providers),
            ]));
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, string[] header, IEnumerable<string[]> rows)
    {
        page.Append("\n## ").Append(title).Append("\n\n");
        Row(page, header);
        Row(page, [.. header.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row(page, row);
        }
    }

    private static void Row(StringBuilder page, string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Trim().Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static string Words(IEnumerable<string> items) => string.Join(", ", items);
}
