using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Interop;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics export</c>: the published cubes and their metrics in the words of other semantic layers, and what is lost on the way.</summary>
internal static partial class MetricsExportCommand
{
    public static Command Create(Terminal terminal) =>
        new("export", "Describe the published tables, never the facts, to another semantic layer, and list what it cannot be told.")
        {
            Ossie(terminal), Dbt(terminal),
        };

    private static Command Ossie(Terminal terminal)
    {
        var version = new Option<string>("--ossie-version")
        {
            Description = "The version of the specification.",
            HelpName = "VERSION",
            DefaultValueFactory = _ => OssieDocument.Version,
        };
        var flags = new ExportFlags();
        var command = flags.AddTo(new Command("ossie", "Apache Ossie, as JSON, which is YAML too.") { version });
        command.SetAction(parsed => parsed.GetValue(version) is { } asked && asked != OssieDocument.Version
            ? terminal.Refuse(HostIssues.UnknownOssieVersion(asked, OssieDocument.Version))
            : Write(terminal, parsed, flags, OssieDocument.Of, ExportLosses.Of));
        return command;
    }

    private static Command Dbt(Terminal terminal)
    {
        var flags = new ExportFlags();
        var command = flags.AddTo(new Command("dbt", "A semantic_manifest.json of dbt's semantic layer."));
        command.SetAction(parsed => Write(terminal, parsed, flags, DbtManifest.Of, released => [.. ExportLosses.Of(released), .. DbtManifest.Losses(released)]));
        return command;
    }

    private static int Write(
        Terminal terminal, ParseResult parsed, ExportFlags flags, Func<ReleasedTables, JsonObject> document, Func<ReleasedTables, ImmutableArray<MetricLoss>> losses)
    {
        var released = Read(parsed, parsed.GetValue(flags.Schema)!);
        if (!released.Succeeded)
        {
            return terminal.Refuse(released.Diagnostics);
        }

        WriteTo(parsed.GetValue(flags.Output), terminal.Out, document(released.Value));
        WriteTo(parsed.GetValue(flags.Losses), terminal.Error, losses(released.Value));
        return ExitCodes.Done;
    }

    private static Outcome<ReleasedTables> Read(ParseResult parsed, string schema)
    {
        if (!SchemaName().IsMatch(schema))
        {
            return HostIssues.BadExportSchema(schema);
        }

        var catalog = MetricsCommand.Read(parsed);
        return catalog.Succeeded ? ReleasedTables.Of(catalog.Value, schema) : catalog.Diagnostics;
    }

    /// <summary>Writes a value as JSON to a file, or where it goes without one.</summary>
    public static void WriteTo<T>(string? file, TextWriter otherwise, T value)
    {
        var text = Terminal.JsonText(value) + "\n";
        if (file is null)
        {
            otherwise.Write(text);
            return;
        }

        File.WriteAllText(file, text);
    }

    [GeneratedRegex(@"\A[a-z_][a-z0-9_]{0,62}\z")]
    private static partial Regex SchemaName();

    private sealed class ExportFlags
    {
        public Option<string?> Output { get; } = new("--output") { Description = "Write the document here; else to standard output.", HelpName = "FILE" };

        public Option<string?> Losses { get; } = new("--losses") { Description = "Write what is lost here; else to standard error.", HelpName = "FILE" };

        public Option<string> Schema { get; } = new("--schema")
        {
            Description = "The schema in which the reader finds the published tables of the release.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "published",
        };

        public Command AddTo(Command command)
        {
            command.Add(Output);
            command.Add(Losses);
            command.Add(Schema);
            return command;
        }
    }
}
