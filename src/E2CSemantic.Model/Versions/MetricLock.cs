using System.Collections.Immutable;
using System.Text;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Versions;

/// <summary>
/// The versions that have been published, as they were then: <c>metrics/metrics.lock</c>. What they mean can never change; what else changes raises
/// their version. Drafts are not locked.
/// </summary>
/// <param name="Definitions">Metrics, and the dimensions and code sets that they name, by name and version.</param>
public sealed record MetricLock(ImmutableArray<LockedDefinition> Definitions)
{
    /// <summary>The name of the file in the folder of the metrics.</summary>
    public const string FileName = "metrics.lock";

    private const string Header = "# What every published version said, written by `metrics lock`. A line of a version: id, version, SHA-256 of the lines under it.\n";
    private const string Indent = "  ";

    /// <summary>The lock that the definitions of a catalogue make.</summary>
    public static MetricLock Of(SemanticCatalog catalog) => new(
    [
        .. LockedDefinition.AllOf(catalog.Dimensions.Values, catalog.Codesets.Values, catalog.Metrics.Where(IsLocked))
            .Select(definition => definition.Version).OrderBy(definition => definition.Name).ThenBy(definition => definition.Version),
    ]);

    /// <summary>Whether callers have been able to rely on a version.</summary>
    public static bool IsLocked(MetricDefinition metric) => metric.Status is MetricStatus.Published or MetricStatus.Deprecated or MetricStatus.Withdrawn;

    /// <summary>Reads a lock; the first line that is not one of a lock is a fault, as is a version whose lines are not those of its hash.</summary>
    /// <param name="path">The file; places name it as it is given.</param>
    /// <param name="text">What stands in it.</param>
    public static Outcome<MetricLock> Read(string path, string text)
    {
        var definitions = ImmutableArray.CreateBuilder<LockedDefinition>();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            var line = lines[at];
            if (line.Length == 0 || line[0] == '#')
            {
                at++;
                continue;
            }

            var first = at++;
            var clauses = ImmutableArray.CreateBuilder<MetricClause>();
            for (; at < lines.Length && lines[at].StartsWith(Indent, StringComparison.Ordinal) && lines[at].IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon; at++)
            {
                clauses.Add(new(lines[at][Indent.Length..colon], lines[at][(colon + 2)..]));
            }

            if (line.Split(' ') is not [var id, var number, var hash]
                || MetricName.TryParse(id) is not { } name
                || SemanticVersion.TryParse(number) is not { } version
                || CanonicalMetric.HashOf(clauses.ToImmutable()) != hash)
            {
                return ModelFaults.LockDamaged(new(path, first + 1, 1));
            }

            definitions.Add(new(name, version, clauses.ToImmutable()));
        }

        return new MetricLock(definitions.ToImmutable());
    }

    /// <summary>The text of the file, the same for the same versions.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header);
        foreach (var definition in Definitions)
        {
            text.Append(definition.Name).Append(' ').Append(definition.Version).Append(' ').Append(CanonicalMetric.HashOf(definition.Clauses)).Append('\n');
            foreach (var clause in definition.Clauses)
            {
                text.Append(Indent).Append(clause.Key).Append(": ").Append(clause.Text).Append('\n');
            }
        }

        return text.ToString();
    }
}
