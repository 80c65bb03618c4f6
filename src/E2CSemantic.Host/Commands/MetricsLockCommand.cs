using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Versions;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics lock</c>: writes down what every published version says, after the checks against what was written down before.</summary>
internal static class MetricsLockCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("lock", "Write what every published version says into metrics.lock. Nothing is written while there is a fault.");
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, null);
            var catalog = settings.Succeeded ? Rooms.ReadCatalog(settings.Value) : settings.Diagnostics;
            if (!settings.Succeeded || !catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            var path = PathOf(settings.Value);
            var locked = MetricLock.Of(catalog.Value);
            if (IsCurrent(path, locked))
            {
                terminal.Line($"{locked.Definitions.Length} versions, as before");
                return ExitCodes.Done;
            }

            // A rename, so that a full disk or a killed process leaves the lock that was there.
            var next = path + ".next";
            File.WriteAllText(next, locked.ToString());
            File.Move(next, path, overwrite: true);
            terminal.Line($"{locked.Definitions.Length} versions in {path}");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>That the lock does not hold the definitions as they are; null where it does.</summary>
    public static Diagnostic? Outdated(HostSettings settings, SemanticCatalog catalog) =>
        IsCurrent(PathOf(settings), MetricLock.Of(catalog)) ? null : HostIssues.LockOutdated(PathOf(settings));

    private static string PathOf(HostSettings settings) => Path.Combine(settings.Metrics, MetricLock.FileName);

    private static bool IsCurrent(string path, MetricLock locked) => File.Exists(path) && File.ReadAllText(path) == locked.ToString();
}
