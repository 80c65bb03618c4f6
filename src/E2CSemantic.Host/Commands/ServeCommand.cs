using System.CommandLine;
using E2CSemantic.Host.Configuration;

namespace E2CSemantic.Host.Commands;

/// <summary><c>serve</c>: GraphQL and the IDE over the data folder.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static Command Create(Terminal terminal)
    {
        var data = SettingFlags.Data();
        var urls = new Option<string>("--urls")
        {
            Description = "The addresses to listen on, separated by semicolons.",
            HelpName = "URLS",
            DefaultValueFactory = _ => DefaultAddress,
        };
        var command = new Command("serve", "Serve GraphQL and the IDE over what was loaded and published, until interrupted.") { data, urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingFlags.Read(parsed, data);
            var rooms = Rooms.Open(settings);
            if (!rooms.Succeeded)
            {
                return terminal.Refuse(rooms.Diagnostics);
            }

            using var opened = rooms.Value;
            return await ServeAsync(terminal, settings.Value!, opened, parsed.GetValue(urls)!, cancellation);
        });
        return command;
    }

    /// <summary>Serves until interrupted; the exit code tells whether it could start.</summary>
    public static async Task<int> ServeAsync(Terminal terminal, HostSettings settings, Rooms rooms, string urls, CancellationToken cancellation)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var parsed) || parsed.Scheme != "http")
            {
                return terminal.Refuse(HostIssues.BadAddress(address));
            }
        }

        var built = WebServer.Build(settings, rooms, urls);
        if (!built.Succeeded)
        {
            return terminal.Refuse(built.Diagnostics);
        }

        await using var app = built.Value;
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException)
        {
            return terminal.Refuse(HostIssues.AddressInUse(urls));
        }
        catch (System.Net.Sockets.SocketException)
        {
            return terminal.Refuse(HostIssues.AddressInUse(urls));
        }

        foreach (var ((metric, version), lacks) in rooms.Catalog.Unapproved.OrderBy(pair => pair.Key.Metric).ThenBy(pair => pair.Key.Version))
        {
            terminal.Line($"{metric} {version} does not answer protected tiers: {lacks}");
        }

        foreach (var address in app.Urls)
        {
            terminal.Line($"Serving {address}/graphql (a browser is shown the IDE). Ctrl+C stops.");
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }
}
