using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Host.Commands;

/// <summary><c>release</c>: immutable snapshots of what is loaded.</summary>
internal static class ReleaseCommand
{
    private const string NameHelp = "The release's id, the beginning of its id, or its label.";

    public static Command Create(Terminal terminal) =>
        new("release", "Immutable snapshots of what is loaded. A release's id is the hash of its contents; its label is a name for people.")
        {
            Cut(terminal), List(terminal), Show(terminal), Diff(terminal), Withdraw(terminal),
        };

    private static Command Cut(Terminal terminal)
    {
        var label = new Argument<string>("LABEL") { Description = "A name for people: letters, digits, dots, dashes, underscores." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("cut", "Cut a release from what is loaded. The same contents are the same release, under one more label.") { label, json, data };
        command.SetAction((parsed, cancellation) => WithEngine(terminal, parsed, data, async engine =>
        {
            var asJson = parsed.GetValue(json);
            var (cut, _) = await terminal.ProgressAsync(
                "cutting the release",
                progress => Task.Run(() => engine.Releases.Cut(parsed.GetValue(label)!, progress, cancellation), cancellation),
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
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("list", "List every release, withdrawn ones too, newest first.") { json, data };
        command.SetAction((parsed, _) => WithEngine(terminal, parsed, data, engine =>
        {
            var releases = engine.Releases.List();
            if (parsed.GetValue(json))
            {
                terminal.Json(releases.Select(ReleaseText.Summary));
            }
            else
            {
                terminal.Table(
                    ["labels", "id", "cut", "school years", "state"],
                    releases.Select(release => (IReadOnlyList<string>)
                    [
                        string.Join(", ", release.Labels),
                        release.Manifest.Id[..12],
                        ReleaseText.Moment(release.Manifest.CutAt),
                        ReleaseText.Years(release),
                        ReleaseText.State(release),
                    ]));
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var name = new Argument<string>("R") { Description = NameHelp };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("show", "Show what a release holds, and check it against its manifest.") { name, json, data };
        command.SetAction((parsed, cancellation) => WithEngine(terminal, parsed, data, async engine =>
        {
            var release = await Task.Run(() => engine.Releases.Open(parsed.GetValue(name)!, cancellation), cancellation);
            if (!release.Succeeded)
            {
                return terminal.Refuse(release.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(new { release.Value.Labels, release.Value.WithdrawnAt, release.Value.Manifest });
            }
            else
            {
                ReleaseText.Print(terminal, release.Value);
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var from = new Argument<string>("A") { Description = "The release compared with: id, beginning of an id, or label." };
        var to = new Argument<string>("B") { Description = "The release that differs: id, beginning of an id, or label." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("diff", "Count the rows and people that B has more, less and other than A, by fact and school year.") { from, to, json, data };
        command.SetAction((parsed, cancellation) => WithEngine(terminal, parsed, data, async engine =>
        {
            var asJson = parsed.GetValue(json);
            var (difference, _) = await terminal.StepAsync(
                "comparing the releases",
                () => Task.Run(() => engine.Releases.Compare(parsed.GetValue(from)!, parsed.GetValue(to)!, cancellation), cancellation),
                asJson);
            if (!difference.Succeeded)
            {
                return terminal.Refuse(difference.Diagnostics);
            }

            if (asJson)
            {
                terminal.Json(ReleaseText.Summary(difference.Value));
            }
            else
            {
                ReleaseText.Print(terminal, difference.Value);
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Withdraw(Terminal terminal)
    {
        var name = new Argument<string>("R") { Description = NameHelp };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("withdraw", "Mark a release: it is kept but no longer answers.") { name, json, data };
        command.SetAction((parsed, _) => WithEngine(terminal, parsed, data, engine =>
        {
            var release = engine.Releases.Withdraw(parsed.GetValue(name)!);
            if (!release.Succeeded)
            {
                return Task.FromResult(terminal.Refuse(release.Diagnostics));
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(ReleaseText.Summary(release.Value));
            }
            else
            {
                terminal.Line(string.Create(CultureInfo.InvariantCulture, $"withdrawn {string.Join(", ", release.Value.Labels)} {release.Value.Manifest.Id}"));
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static async Task<int> WithEngine(Terminal terminal, ParseResult parsed, Option<string?> data, Func<WarehouseEngine, Task<int>> work)
    {
        var settings = SettingFlags.Read(parsed, data);
        if (!settings.Succeeded)
        {
            return terminal.Refuse(settings.Diagnostics);
        }

        var catalog = Rooms.ReadCatalog(settings.Value);
        if (!catalog.Succeeded)
        {
            return terminal.Refuse(catalog.Diagnostics);
        }

        using var engine = Rooms.EngineOf(catalog.Value, settings.Value);
        return await work(engine);
    }
}
