using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Serving;

/// <summary>
/// Reads the definitions again when their files have changed and then rested for a moment, and puts them into service. While
/// there is a fault in them the last good ones stay, and the log and <c>/health/ready</c> say so.
/// </summary>
internal sealed partial class DefinitionsWatch(HostSettings settings, LiveCatalog live, ILogger<DefinitionsWatch> log) : BackgroundService
{
    // Looking is listing some hundred files. A watch by the file system would miss changes on network drives and mounted volumes.
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var read = Look();
        var last = read;
        using var timer = new PeriodicTimer(_interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var seen = Look();
            if (seen is not null && seen != read && seen == last && TryRead())
            {
                read = seen;
            }

            last = seen;
        }
    }

    private string? Look() => DefinitionFiles.Fingerprint(settings, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    // False where a file went away under the reader: the next look finds another fingerprint or none, or reads once more.
    private bool TryRead()
    {
        try
        {
            Take(Rooms.Open(settings));
            return true;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Take(Outcome<Rooms> opened)
    {
        if (!opened.Succeeded)
        {
            live.Refuse(opened.Diagnostics);
            Refused(log, opened.Diagnostics.Length, string.Join('\n', opened.Diagnostics));
            return;
        }

        live.Replace(opened.Value);
        InService(log, opened.Value.Catalog.Metrics.Length);
        foreach (var ((metric, version), lacks) in opened.Value.Catalog.Unapproved.OrderBy(pair => pair.Key.Metric).ThenBy(pair => pair.Key.Version))
        {
            Unapproved(log, $"{metric} {version}", lacks);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The changed definitions are in service: {Versions} versions of metrics.")]
    private static partial void InService(ILogger log, int versions);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Metric} does not answer protected tiers: {Lacks}")]
    private static partial void Unapproved(ILogger log, string metric, string lacks);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed definitions are refused for {Faults} faults; the last good ones stay in service.\n{Diagnostics}")]
    private static partial void Refused(ILogger log, int faults, string diagnostics);
}
