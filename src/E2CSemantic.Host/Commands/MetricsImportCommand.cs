using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Interop.Drafts;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics import</c>: metrics of other semantic layers as drafts, and what is lost on the way.</summary>
internal static class MetricsImportCommand
{
    public static Command Create(Terminal terminal) =>
        new("import", "Write the metrics of another semantic layer as drafts, which cannot be published as they are, and list what was lost.")
        {
            Of(terminal, "ossie", "An Apache Ossie document, JSON or YAML.", OssieImport.Of),
            Of(terminal, "dbt", "A semantic_manifest.json of dbt's semantic layer.", DbtImport.Of),
        };

    private static Command Of(Terminal terminal, string format, string description, Func<JsonObject, string, string, Outcome<Imported>> read)
    {
        var file = new Argument<string>("FILE") { Description = "The document." };
        var output = new Option<string>("--output") { Description = "The folder of the drafts, never that of the definitions; no file in it is overwritten.", HelpName = "DIR", Required = true };
        var losses = new Option<string?>("--losses") { Description = "Write what is lost here; else to standard error.", HelpName = "FILE" };
        var domain = new Option<string>("--domain") { Description = "The domain of metrics that have none.", HelpName = "NAME", DefaultValueFactory = _ => "imported" };
        var command = new Command(format, description) { file, output, losses, domain };
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, null);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var (path, under) = (parsed.GetValue(file)!, parsed.GetValue(domain)!);
            if (MetricName.TryParse($"{under}.name") is null)
            {
                return terminal.Refuse(HostIssues.BadImportDomain(under));
            }

            var document = ForeignDocument.Read(path);
            var imported = document.Succeeded ? read(document.Value, path, under) : document.Diagnostics;
            var written = imported.Succeeded ? DraftFolder.Write(parsed.GetValue(output)!, settings.Value.Metrics, imported.Value.Drafts) : imported.Diagnostics;
            if (!written.Succeeded)
            {
                return terminal.Refuse(written.Diagnostics);
            }

            MetricsExportCommand.WriteTo(parsed.GetValue(losses), terminal.Error, imported.Value!.Losses);
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{imported.Value.Drafts.Length} drafts written to {written.Value}"));
            return ExitCodes.Done;
        });
        return command;
    }
}
