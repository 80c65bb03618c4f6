using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics</c>: the definitions as code.</summary>
internal static class MetricsCommand
{
    public static Command Create(Terminal terminal) =>
        new("metrics", "The definitions as code: metrics, dimensions, policies and the star.")
        {
            Check(terminal), List(terminal), MetricsTestCommand.Create(terminal), MetricsLockCommand.Create(terminal), MetricsDiffCommand.Create(terminal),
            MetricsExportCommand.Create(terminal), MetricsSchemaCommand.Create(terminal), MetricsDocsCommand.Create(terminal), MetricsImportCommand.Create(terminal),
        };

    public static Outcome<SemanticCatalog> Read(ParseResult parsed)
    {
        var settings = SettingFlags.Read(parsed, null);
        return settings.Succeeded ? Rooms.ReadCatalog(settings.Value) : settings.Diagnostics;
    }

    private static Outcome<SemanticCatalog> Checked(ParseResult parsed)
    {
        var settings = SettingFlags.Read(parsed, null);
        var catalog = settings.Succeeded ? Rooms.ReadCatalog(settings.Value) : settings.Diagnostics;
        return settings.Succeeded && catalog.Succeeded && MetricsLockCommand.Outdated(settings.Value, catalog.Value) is { } outdated ? outdated : catalog;
    }

    private static Command Check(Terminal terminal)
    {
        var json = OutputFlags.Json();
        var fix = new Option<bool>("--fix") { Description = "First put the keys of every file of a metric or dimension in their order. Nothing else of a file changes." };
        var command = new Command("check", "Check every file and tell every fault at once, each with its place and a suggestion.") { fix, json };
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, null);
            foreach (var file in parsed.GetValue(fix) && settings.Succeeded && Directory.Exists(settings.Value.Metrics) ? OrderedFiles.Put(settings.Value.Metrics) : [])
            {
                terminal.Error.WriteLine($"put in order: {file}");
            }

            var catalog = Checked(parsed);
            if (parsed.GetValue(json))
            {
                terminal.Json(catalog.Diagnostics.Select(fault => new { fault.Code, fault.Message, fault.Place, fault.Suggestion }));
                return catalog.Succeeded ? ExitCodes.Done : ExitCodes.Refused;
            }

            if (!catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            terminal.Line($"{catalog.Value.Metrics.Length} metrics, {catalog.Value.Dimensions.Count} dimensions, {catalog.Value.Star.Tables.Count} tables, "
                + $"policy {catalog.Value.Policy.Jurisdiction} {catalog.Value.Policy.Version}: no faults");
            foreach (var ((metric, version), lacks) in catalog.Value.Unapproved.OrderBy(pair => pair.Key.Metric).ThenBy(pair => pair.Key.Version))
            {
                terminal.Line($"{metric} {version} does not answer protected tiers: {lacks}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var json = OutputFlags.Json();
        var command = new Command("list", "List every version of every metric.") { json };
        command.SetAction(parsed =>
        {
            var catalog = Read(parsed);
            if (!catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(catalog.Value.Metrics.Select(metric => new
                {
                    metric = metric.Name.ToString(),
                    version = metric.Version.ToString(),
                    status = metric.Status.ToString().ToLowerInvariant(),
                    kind = metric.Kind.ToString().ToLowerInvariant(),
                    from = metric.Effective.From.ToString(),
                    to = metric.Effective.To?.ToString(),
                    title = metric.Title,
                    description = metric.Description.Trim(),
                    owner = metric.Owner,
                    dimensions = metric.Dimensions.Allow.Select(dimension => dimension.Value),
                }));
                return ExitCodes.Done;
            }

            terminal.Out.Write(CatalogListing.Of(catalog.Value));
            return ExitCodes.Done;
        });
        return command;
    }
}
