using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Commands;

/// <summary><c>dictionary</c>: the data dictionary, generated from the star and the source contracts.</summary>
internal static class DictionaryCommand
{
    private const string Json = "json";
    private const string Markdown = "markdown";

    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format")
        {
            Description = "table: every element; json: elements, columns and agencies; markdown: the whole page.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", Json, Markdown);
        var command = new Command(
            "dictionary",
            "The data dictionary, generated: every element that agencies send, with its class, laws and standard code, and the columns of the star that come from it.")
        {
            format,
        };
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, null);
            var catalog = settings.Succeeded ? Rooms.ReadDictionary(settings.Value) : settings.Diagnostics;
            if (!catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            Print(terminal, catalog.Value, parsed.GetValue(format)!);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, ElementCatalog catalog, string format)
    {
        switch (format)
        {
            case Json:
                terminal.Json(catalog);
                break;
            case Markdown:
                terminal.Out.Write(DictionaryPage.Of(catalog));
                break;
            default:
                terminal.Table(
                    ["element", "source", "file", "provider", "class", "laws", "standard", "treatment", "lag", "columns"],
                    catalog.Elements.Select(element => (IReadOnlyList<string>)
                    [
                        element.Id,
                        element.Source,
                        element.File,
                        element.Provider,
                        element.Class,
                        string.Join(", ", element.Law),
                        element.Standard,
                        element.Treatment,
                        element.Lag is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} days") : "",
                        string.Join(", ", element.Columns),
                    ]));
                break;
        }
    }
}
