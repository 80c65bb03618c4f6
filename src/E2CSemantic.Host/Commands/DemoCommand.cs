using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;

namespace E2CSemantic.Host.Commands;

/// <summary><c>demo</c>: everything from agencies' files to answers, on a made-up state.</summary>
internal static class DemoCommand
{
    private const int FewestPersons = 20_000;
    private const int MostPersons = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "The port to serve on, on this machine only.", HelpName = "PORT", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port is from 0 (any free one) to 65535.");
            }
        });
        var persons = new Option<int>("--persons")
        {
            Description = "Of how many people the made-up state has records.",
            HelpName = "N",
            DefaultValueFactory = _ => 100_000,
        };
        persons.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < FewestPersons or > MostPersons)
            {
                result.AddError(string.Create(
                    CultureInfo.InvariantCulture, $"--persons is from {FewestPersons} (fewer would stand out too much to be served) to {MostPersons}."));
            }
        });
        var urls = new Option<string?>("--urls") { Description = "Listen on these addresses instead, separated by semicolons.", HelpName = "URLS" };
        var data = SettingFlags.Data();
        var command = new Command(
            "demo",
            "Make up a state, load its agencies' files without the identifiers, cut a release, publish it, show questions with their answers by tier, and serve.")
        {
            persons, port, urls, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingFlags.Read(parsed, data);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var started = TimeProvider.System.GetTimestamp();
            var release = await DemoState.PrepareAsync(terminal, settings.Value, parsed.GetValue(persons), cancellation);
            if (!release.Succeeded)
            {
                return terminal.Refuse(release.Diagnostics);
            }

            var rooms = Rooms.Open(settings);
            if (!rooms.Succeeded)
            {
                return terminal.Refuse(rooms.Diagnostics);
            }

            using var opened = rooms.Value;
            var (published, _) = await terminal.StepAsync(
                "drawing the published cubes", () => opened.Publisher.PublishAsync(release.Value.Manifest.Id, cancellation));
            if (!published.Succeeded)
            {
                return terminal.Refuse(published.Diagnostics);
            }

            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"ready to answer after {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s"));
            await DemoQuestions.ShowAsync(terminal, opened, release.Value.Manifest.Id, cancellation);
            var addresses = parsed.GetValue(urls) ?? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parsed.GetValue(port)}");
            return await ServeCommand.ServeAsync(terminal, settings.Value, opened, addresses, cancellation);
        });
        return command;
    }
}
