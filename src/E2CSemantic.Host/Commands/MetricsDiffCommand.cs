using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Versions;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics diff</c>: what two versions say differently, in sentences.</summary>
internal static class MetricsDiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("A") { Description = "A version: k12.low_income_share@1, or @1.0.0; the newest without @." };
        var after = new Argument<string>("B") { Description = "Another one, of the same metric or of another." };
        var release = new Option<string?>("--release") { Description = "Ask both of this release too, and say how many cells move and how far.", HelpName = "RELEASE" };
        var by = new Option<string?>("--by") { Description = "With --release: the dimensions to group by, with commas.", HelpName = "DIMENSIONS" };
        var tier = TierFlag.Optional();
        tier.Description = "With --release: ask as this tier; what it is not shown is not compared.";
        var (data, json) = (SettingFlags.Data(), OutputFlags.Json());
        var command = new Command("diff", "Say in sentences what B says differently from A, which part of the version that asks to raise and, of a release, how many cells move.")
        {
            before, after, release, by, tier, data, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingFlags.Read(parsed, data);
            var catalog = settings.Succeeded ? Rooms.ReadCatalog(settings.Value) : settings.Diagnostics;
            if (!catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            var (from, to) = (Find(catalog.Value, parsed.GetValue(before)!), Find(catalog.Value, parsed.GetValue(after)!));
            if (from.Value is not { } earlier || to.Value is not { } later)
            {
                return terminal.Refuse([.. from.Diagnostics, .. to.Diagnostics]);
            }

            if (parsed.GetValue(release) is not { } asked)
            {
                Print(terminal, earlier, later, null, parsed.GetValue(json));
                return ExitCodes.Done;
            }

            if (TierFlag.Read(parsed, tier, terminal) is not { } requester)
            {
                return ExitCodes.WrongUsage;
            }

            ImmutableArray<string> dimensions = [.. (parsed.GetValue(by) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            var moved = await MovedCells.AskAsync(settings.Value!, catalog.Value, earlier, later, new(asked, dimensions, requester), cancellation);
            if (!moved.Succeeded)
            {
                return terminal.Refuse(moved.Diagnostics);
            }

            Print(terminal, earlier, later, moved.Value, parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, MetricDefinition earlier, MetricDefinition later, MovedCells? cells, bool asJson)
    {
        var changes = ClauseChange.Between(CanonicalMetric.Of(earlier), CanonicalMetric.Of(later));
        var bump = changes.Select(change => change.Bump).DefaultIfEmpty(VersionBump.None).Max().ToString().ToLowerInvariant();
        if (asJson)
        {
            terminal.Json(new
            {
                from = $"{earlier.Name} {earlier.Version}",
                to = $"{later.Name} {later.Version}",
                bump,
                changes = changes.Select(change => new { change.Key, change.Before, change.After, bump = change.Bump.ToString().ToLowerInvariant(), change.Sentence }),
                cells = cells?.ToJson(),
            });
            return;
        }

        foreach (var change in changes)
        {
            terminal.Line(change.Sentence);
        }

        terminal.Line(changes.IsEmpty
            ? $"{earlier.Name} {earlier.Version} and {later.Name} {later.Version} say the same."
            : $"{changes.Length} changes; together they are {bump}.");
        foreach (var sentence in cells?.Sentences() ?? [])
        {
            terminal.Line(sentence);
        }
    }

    private static Outcome<MetricDefinition> Find(SemanticCatalog catalog, string text)
    {
        var parts = text.Split('@', 2);
        var versions = MetricName.TryParse(parts[0]) is { } name ? catalog.VersionsOf(name) : [];
        if (versions.IsEmpty)
        {
            return HostIssues.UnknownMetric(parts[0], catalog.Metrics.Select(metric => metric.Name.ToString()).Distinct());
        }

        ImmutableArray<MetricDefinition> found =
            [.. versions.Where(version => parts.Length == 1 || version.Version.ToString() == parts[1] || version.Version.Major.ToString(CultureInfo.InvariantCulture) == parts[1])];
        return found.IsEmpty ? HostIssues.UnknownVersion(parts[0], parts[1], versions.Select(version => version.Version.ToString())) : found[^1];
    }
}
