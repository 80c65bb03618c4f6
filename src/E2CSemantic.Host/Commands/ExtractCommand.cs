using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Extracts;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Host.Commands;

/// <summary><c>extract</c>: record-level data of a release for one project, anonymous under a profile and entered in a register.</summary>
internal static class ExtractCommand
{
    private static readonly string[] _formats = ["csv", "parquet"];

    public static Command Create(Terminal terminal)
    {
        var release = new Option<string>("--release") { Description = "The release's id, the beginning of its id, or its label.", HelpName = "R", Required = true };
        var project = new Option<string>("--project") { Description = "The project, whose own random codes stand for people.", HelpName = "P", Required = true };
        var table = new Option<string>("--table") { Description = "The fact.", HelpName = "T", Required = true };
        var to = new Option<string>("--out") { Description = "An empty folder, or one to be made.", HelpName = "DIR", Required = true };
        var profile = new Option<string>("--profile") { Description = "The de-identification profile.", HelpName = "NAME", DefaultValueFactory = _ => DeIdentificationProfile.Extract };
        var format = new Option<string>("--format") { Description = "csv or parquet.", DefaultValueFactory = _ => _formats[0] };
        format.AcceptOnlyFromAmong(_formats);
        var where = new Option<string?>("--where") { Description = "The cohort: a condition over the extract's columns, like \"age_years >= 10 and english_learner_flag\".", HelpName = "CONDITION" };
        var link = new Option<string?>("--link") { Description = "A request to link a researcher's own file in the vault; each variable in it is justified.", HelpName = "FILE" };
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("extract", "Write record-level data of a fact: a project's codes for people, coarser until nobody stands alone, with a report beside it.")
        {
            release, project, table, to, profile, format, where, link, json, data,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(VaultCommand.With(terminal, parsed, data, vault =>
        {
            var writer = Open(parsed, data, parsed.GetValue(profile)!);
            if (!writer.Succeeded)
            {
                return terminal.Refuse(writer.Diagnostics);
            }

            var linked = parsed.GetValue(link) is { } path ? LinkRequest.Read(path) : null;
            if (linked is { Succeeded: false })
            {
                return terminal.Refuse(linked.Diagnostics);
            }

            var folder = Path.GetFullPath(parsed.GetValue(to)!, Environment.CurrentDirectory);
            var request = new ExtractRequest(
                parsed.GetValue(project)!, parsed.GetValue(release)!, parsed.GetValue(table)!, folder, parsed.GetValue(format) == _formats[1], Environment.UserName)
            {
                Cohort = parsed.GetValue(where),
                Link = linked?.Value,
            };
            var written = writer.Value.Write(vault, request, cancellation);
            if (!written.Succeeded)
            {
                return terminal.Refuse(written.Diagnostics);
            }

            Print(terminal, written.Value, parsed.GetValue(json));
            return ExitCodes.Done;
        })));
        return command;
    }

    private static Outcome<ReleaseExtract> Open(ParseResult parsed, Option<string?> data, string profileName)
    {
        var settings = SettingFlags.Read(parsed, data);
        var opened = settings.Succeeded ? Rooms.OpenContributions(settings.Value) : settings.Diagnostics;
        if (!settings.Succeeded || !opened.Succeeded)
        {
            return opened.Diagnostics;
        }

        var rooms = opened.Value;
        var profile = ProfileReader.Read(Path.Combine(settings.Value.Warehouse, "profiles"), profileName, rooms.Star);
        return profile.Succeeded
            ? new ReleaseExtract(rooms.Star, profile.Value, rooms.Releases, settings.Value.Data, TimeProvider.System)
            : profile.Diagnostics;
    }

    private static void Print(Terminal terminal, ExtractReport report, bool asJson)
    {
        if (asJson)
        {
            terminal.Json(report);
            return;
        }

        terminal.Line($"{report.File}: {Number(report.Rows)} rows of {Number(report.People)} people for {report.Project}");
        if (report.Link is { } linked)
        {
            terminal.Line($"linked       {linked.Name}: {Number(linked.Recognised)} of {Number(linked.Records)} records recognised by {string.Join(", ", linked.Variables.Keys)}");
        }

        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"left out     {report.LeftOut:0.0 %} of people, whose class was below {report.Anonymity.K} or gave them away"));
        terminal.Line($"made coarser {(report.Anonymity.Generalisations.IsEmpty ? "nothing" : string.Join("; ", report.Anonymity.Generalisations))}");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
