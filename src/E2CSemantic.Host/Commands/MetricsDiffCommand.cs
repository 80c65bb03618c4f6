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
        var json = OutputFlags.Json();
        var command = new Command("diff", "Say in sentences what B says differently from A, and which part of the version that asks to raise.") { before, after, json };
        command.SetAction(parsed =>
        {
            var catalog = MetricsCommand.Read(parsed);
            if (!catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            var (from, to) = (Find(catalog.Value, parsed.GetValue(before)!), Find(catalog.Value, parsed.GetValue(after)!));
            if (from.Value is not { } earlier || to.Value is not { } later)
            {
                return terminal.Refuse([.. from.Diagnostics, .. to.Diagnostics]);
            }

            Print(terminal, earlier, later, parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, MetricDefinition earlier, MetricDefinition later, bool asJson)
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
