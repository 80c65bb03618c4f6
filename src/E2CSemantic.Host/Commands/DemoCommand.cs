using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Host.Commands;

/// <summary><c>demo</c>: everything from files to answers on the sample panel.</summary>
internal static class DemoCommand
{
    private const string Source = "sdp";
    private const string Label = "demo";

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
        var urls = new Option<string?>("--urls") { Description = "Listen on these addresses instead, separated by semicolons.", HelpName = "URLS" };
        var data = SettingFlags.Data();
        var command = new Command(
            "demo",
            "Load the sample panel (made-up students), cut a release, publish it, show one question's answers by tier, and serve.")
        {
            port, urls, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingFlags.Read(parsed, data);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var release = await PrepareAsync(terminal, settings.Value, cancellation);
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

            await DemoQuestions.ShowAsync(terminal, opened, release.Value.Manifest.Id, cancellation);
            var addresses = parsed.GetValue(urls) ?? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parsed.GetValue(port)}");
            return await ServeCommand.ServeAsync(terminal, settings.Value, opened, addresses, cancellation);
        });
        return command;
    }

    private static async Task<Outcome<Release>> PrepareAsync(Terminal terminal, HostSettings settings, CancellationToken cancellation)
    {
        var samples = Path.Combine(settings.Warehouse, "samples", Source);
        var loaded = await LoadCommand.RunAsync(terminal, settings, Source, samples, reopens: true, isQuiet: false, cancellation);
        if (!loaded.Succeeded)
        {
            return loaded.Diagnostics;
        }

        var catalog = Rooms.ReadCatalog(settings);
        if (!catalog.Succeeded)
        {
            return catalog.Diagnostics;
        }

        using var engine = Rooms.EngineOf(catalog.Value, settings);
        if (engine.Check() is { } fault)
        {
            return fault;
        }

        var store = engine.Releases;
        var answering = store.List().FirstOrDefault(release => release.WithdrawnAt is null && release.Labels.Any(IsDemo));
        if (!loaded.Value.Changed && answering is not null)
        {
            return answering;
        }

        var (cut, _) = await terminal.ProgressAsync(
            "cutting the release", progress => Task.Run(() => store.Cut(FreeLabel(store), progress, cancellation), cancellation), isQuiet: false);
        return cut.Succeeded ? cut.Value.Release : cut.Diagnostics;
    }

    private static bool IsDemo(string label) => label == Label || label.StartsWith($"{Label}-", StringComparison.Ordinal);

    private static string FreeLabel(IReleaseStore store)
    {
        var taken = store.List().SelectMany(release => release.Labels).ToHashSet(StringComparer.Ordinal);
        var labels = Enumerable.Range(2, int.MaxValue - 2).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Label}-{number}")).Prepend(Label);
        return labels.First(label => !taken.Contains(label));
    }
}
