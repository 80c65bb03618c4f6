using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Host.Commands;

/// <summary><c>load</c>: the submissions of one source, each checked, de-identified and accepted whole or not at all.</summary>
internal static class LoadCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE") { Description = "The source contract: a file warehouse/sources/SOURCE.yaml." };
        var from = new Option<string>("--from") { Description = "The folder of the source's files.", HelpName = "DIR", Required = true };
        var reopen = new Option<bool>("--reopen") { Description = "Take submissions of windows that are closed." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("load", "Check, de-identify and load the submissions of one source. A bad one is refused whole; what was loaded before stays.")
        {
            source, from, reopen, json, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingFlags.Read(parsed, data);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var asJson = parsed.GetValue(json);
            var loaded = await RunAsync(terminal, settings.Value, parsed.GetValue(source)!, parsed.GetValue(from)!, parsed.GetValue(reopen), isQuiet: asJson, cancellation);
            if (loaded.Report is { } report && (loaded.Succeeded || report.Changed))
            {
                Print(terminal, report, asJson);
            }

            return loaded.Succeeded ? ExitCodes.Done : terminal.Refuse(loaded.Diagnostics);
        });
        return command;
    }

    private static async Task<LoadOutcome> RunAsync(
        Terminal terminal, HostSettings settings, string source, string from, bool reopens, bool isQuiet, CancellationToken cancellation)
    {
        var star = Rooms.ReadStar(settings);
        if (!star.Succeeded)
        {
            return star.Diagnostics;
        }

        var file = Path.Combine(settings.Warehouse, "sources", $"{source}.yaml");
        if (!File.Exists(file))
        {
            return HostIssues.UnknownSource(source, KnownSources(settings));
        }

        var contract = SourceContractReader.Read(file, star.Value);
        if (!contract.Succeeded)
        {
            return contract.Diagnostics;
        }

        var key = VaultKeyReader.Read(settings);
        if (!key.Succeeded)
        {
            return key.Diagnostics;
        }

        var loader = new WarehouseLoader(star.Value, settings.Warehouse, key.Value, TimeProvider.System) { Reopens = reopens };
        var (report, _) = await terminal.ProgressAsync(
            $"loading {source}",
            progress => Task.Run(() => loader.Load(contract.Value, from, settings.Data, Environment.UserName, progress, cancellation), cancellation),
            isQuiet);
        return report;
    }

    private static void Print(Terminal terminal, LoadReport report, bool asJson)
    {
        if (asJson)
        {
            terminal.Line(report.ToJson());
            return;
        }

        terminal.Line(report.Changed
            ? $"{report.Source}: {Number(report.People)} people loaded under contract version {report.ContractVersion}"
            : $"{report.Source}: the same files were loaded already; nothing changed");
        foreach (var (submission, note) in report.Submissions.SelectMany(submission => submission.Notes.Select(note => (submission, note))))
        {
            terminal.Line($"{submission.Submission}: {note}");
        }

        terminal.Table(["file", "rows"], report.Files.Select(file => (IReadOnlyList<string>)[file.FileName, Number(file.Rows)]));
        terminal.Table(
            ["rule", "kind", "rows in", "changed", "ties", "rows out"],
            report.Rules.Select(rule => (IReadOnlyList<string>)
                [rule.Rule, rule.Kind, Number(rule.RowsIn), Number(rule.RowsChanged), Number(rule.Ties), Number(rule.RowsOut)]));
        terminal.Table(["table", "rows"], report.Tables.Select(table => (IReadOnlyList<string>)[table.Table, Number(table.Rows)]));
    }

    private static IEnumerable<string> KnownSources(HostSettings settings)
    {
        var folder = Path.Combine(settings.Warehouse, "sources");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)) : [];
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
