using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Host.Commands;

/// <summary><c>warehouse</c>: how what is loaded stands to the star, and bringing it there.</summary>
internal static class WarehouseCommand
{
    public static Command Create(Terminal terminal) =>
        new("warehouse", "How what is loaded stands to the star that warehouse/schema declares.") { Status(terminal), Upgrade(terminal) };

    private static Command Status(Terminal terminal)
    {
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("status", "Show which schema files were applied and when, and each source's part with its version and rows.") { json, data };
        command.SetAction(parsed =>
        {
            var opened = Open(parsed, data);
            var status = opened.Succeeded ? opened.Value.Upgrade.Status() : opened.Diagnostics;
            if (!status.Succeeded)
            {
                return terminal.Refuse(status.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(status.Value);
                return ExitCodes.Done;
            }

            terminal.Table(
                ["schema file", "state", "applied", "sha256"],
                status.Value.Files.Select(file => (IReadOnlyList<string>)[file.Name, file.State, file.AppliedAt is { } at ? Time(at) : "-", file.Sha256[..12]]));
            terminal.Table(
                ["part", "star", "state", "loaded", "people", "rows"],
                status.Value.Parts.Select(part => (IReadOnlyList<string>)
                    [part.Source, $"{part.StarVersion}", part.IsPresent ? "present" : "older", Time(part.LoadedAt), Number(part.People), Number(part.Rows)]));
            terminal.Line(status.Value.IsDue ? "an upgrade is due: the next load or cut does it, or warehouse upgrade" : "nothing to upgrade");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Upgrade(Terminal terminal)
    {
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("upgrade", "Carry older parts over to the present star, as the next load or cut would. Every row stays.") { json, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var opened = Open(parsed, data);
            if (!opened.Succeeded)
            {
                return terminal.Refuse(opened.Diagnostics);
            }

            var asJson = parsed.GetValue(json);
            var (report, _) = await terminal.ProgressAsync("upgrading", progress => Task.Run(() => opened.Value.Run(progress), cancellation), asJson);
            if (!report.Succeeded)
            {
                return terminal.Refuse(report.Diagnostics);
            }

            if (asJson)
            {
                terminal.Json(report.Value);
            }
            else
            {
                terminal.Line(report.Value.Carried.IsEmpty ? "no part was older" : $"carried over: {string.Join(", ", report.Value.Carried)}");
                terminal.Line(report.Value.Applied.IsEmpty ? "nothing to record" : $"recorded: {string.Join(", ", report.Value.Applied)}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<Opened> Open(ParseResult parsed, Option<string?> data)
    {
        var settings = SettingFlags.Read(parsed, data);
        var star = settings.Succeeded ? Rooms.ReadStar(settings.Value) : settings.Diagnostics;
        return star.Succeeded ? new Opened(settings.Value!, star.Value, new(star.Value, settings.Value!.Data, TimeProvider.System)) : star.Diagnostics;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Opened(HostSettings Settings, StarSchema Star, WarehouseUpgrade Upgrade)
    {
        public Outcome<UpgradeReport> Run(IProgress<Warehouse.Loading.LoadProgress>? progress)
        {
            var profile = Rooms.ReadProfile(Settings, Star);
            if (!profile.Succeeded)
            {
                return profile.Diagnostics;
            }

            var sealing = Seal();
            return sealing.IsEmpty ? Upgrade.Run(profile.Value, progress) : sealing;
        }

        // The first version's crosswalk was not sealed; opening the vault takes it over and erases it.
        private System.Collections.Immutable.ImmutableArray<Diagnostic> Seal()
        {
            if (!Vault.IsUnsealed(Settings.Data))
            {
                return [];
            }

            var key = VaultKeyReader.Read(Settings);
            var vault = key.Succeeded ? Vault.Open(Settings.Data, key.Value, Settings.Warehouse, TimeProvider.System) : key.Diagnostics;
            if (vault.Succeeded)
            {
                vault.Value.Dispose();
            }

            return vault.Diagnostics;
        }
    }
}
