using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Host.Commands;

/// <summary><c>release</c>: immutable snapshots of what is loaded.</summary>
internal static class ReleaseCommand
{
    public static Command Create(Terminal terminal) =>
        new("release", "Immutable snapshots of what is loaded. A release's id is the hash of its contents; its label is a name for people.")
        {
            Cut(terminal), List(terminal), Show(terminal), Withdraw(terminal),
        };

    private static Command Cut(Terminal terminal)
    {
        var label = new Argument<string>("LABEL") { Description = "A name for people: letters, digits, dots, dashes, underscores." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("cut", "Cut a release from what is loaded. The same contents are the same release, under one more label.") { label, json, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var store = Open(parsed, data);
            if (!store.Succeeded)
            {
                return terminal.Refuse(store.Diagnostics);
            }

            var asJson = parsed.GetValue(json);
            var (cut, _) = await terminal.ProgressAsync(
                "cutting the release",
                progress => Task.Run(() => store.Value.Cut(parsed.GetValue(label)!, progress, cancellation), cancellation),
                asJson);
            if (!cut.Succeeded)
            {
                return terminal.Refuse(cut.Diagnostics);
            }

            if (asJson)
            {
                terminal.Json(new { id = cut.Value.Release.Manifest.Id, labels = cut.Value.Release.Labels, isNew = cut.Value.IsNew });
            }
            else
            {
                terminal.Line($"{(cut.Value.IsNew ? "cut" : "these contents were cut before:")} {string.Join(", ", cut.Value.Release.Labels)} {cut.Value.Release.Manifest.Id}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("list", "List every release, withdrawn ones too, newest first.") { json, data };
        command.SetAction(parsed =>
        {
            var store = Open(parsed, data);
            if (!store.Succeeded)
            {
                return terminal.Refuse(store.Diagnostics);
            }

            var releases = store.Value.List();
            if (parsed.GetValue(json))
            {
                terminal.Json(releases.Select(Summary));
            }
            else
            {
                terminal.Table(
                    ["labels", "id", "cut", "school years", "state"],
                    releases.Select(release => (IReadOnlyList<string>)
                    [
                        string.Join(", ", release.Labels),
                        release.Manifest.Id[..12],
                        Moment(release.Manifest.CutAt),
                        Years(release),
                        release.WithdrawnAt is { } at ? $"withdrawn {Moment(at)}" : "answers",
                    ]));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var name = new Argument<string>("R") { Description = "The release's id, the beginning of its id, or its label." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("show", "Show what a release holds, and check it against its manifest.") { name, json, data };
        command.SetAction(parsed =>
        {
            var store = Open(parsed, data);
            var release = store.Succeeded ? store.Value.Open(parsed.GetValue(name)!) : store.Diagnostics;
            if (!release.Succeeded)
            {
                return terminal.Refuse(release.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(new { release.Value.Labels, release.Value.WithdrawnAt, release.Value.Manifest });
                return ExitCodes.Done;
            }

            var manifest = release.Value.Manifest;
            terminal.Line($"id            {manifest.Id}");
            terminal.Line($"labels        {string.Join(", ", release.Value.Labels)}");
            terminal.Line($"cut           {Moment(manifest.CutAt)}");
            terminal.Line($"state         {(release.Value.WithdrawnAt is { } at ? $"withdrawn {Moment(at)}" : "answers")}");
            terminal.Line($"sources       {string.Join(", ", manifest.Sources)}");
            terminal.Line($"school years  {Years(release.Value)}");
            terminal.Table(
                ["table", "rows", "sha-256"],
                manifest.Tables.Select(table => (IReadOnlyList<string>)[table.Table, table.Rows.ToString("N0", CultureInfo.InvariantCulture), table.Sha256[..12]]));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Withdraw(Terminal terminal)
    {
        var name = new Argument<string>("R") { Description = "The release's id, the beginning of its id, or its label." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("withdraw", "Mark a release: it is kept but no longer answers.") { name, json, data };
        command.SetAction(parsed =>
        {
            var store = Open(parsed, data);
            var release = store.Succeeded ? store.Value.Withdraw(parsed.GetValue(name)!) : store.Diagnostics;
            if (!release.Succeeded)
            {
                return terminal.Refuse(release.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(Summary(release.Value));
            }
            else
            {
                terminal.Line($"withdrawn {string.Join(", ", release.Value.Labels)} {release.Value.Manifest.Id}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<ReleaseStore> Open(ParseResult parsed, Option<string?> data)
    {
        var settings = SettingFlags.Read(parsed, data);
        if (!settings.Succeeded)
        {
            return settings.Diagnostics;
        }

        var catalog = Rooms.ReadCatalog(settings.Value);
        return catalog.Succeeded ? Rooms.StoreOf(catalog.Value, settings.Value) : catalog.Diagnostics;
    }

    private static object Summary(Release release) => new
    {
        id = release.Manifest.Id,
        labels = release.Labels,
        cutAt = release.Manifest.CutAt,
        schoolYears = release.Manifest.SchoolYears.Select(Written),
        withdrawnAt = release.WithdrawnAt,
    };

    private static string Years(Release release) => release.Manifest.SchoolYears is [var first, .., var last]
        ? $"{Written(first)} to {Written(last)}"
        : string.Join(", ", release.Manifest.SchoolYears.Select(Written));

    private static string Written(int springYear) => new Model.Definitions.SchoolYear(springYear).ToString();

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
