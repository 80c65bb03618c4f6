using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>The versions of a metric that a question may be answered by.</summary>
/// <param name="Chosen">Those asked for, oldest first; at least one.</param>
/// <param name="InForce">Every version in force, oldest first.</param>
/// <param name="IsNamed">Whether one was asked for by name, which may then be cast back.</param>
internal sealed record VersionSelection(ImmutableArray<MetricDefinition> Chosen, ImmutableArray<MetricDefinition> InForce, bool IsNamed)
{
    public const string AsDefined = "AS_DEFINED";

    public MetricName Name => Chosen[0].Name;

    /// <summary>The versions that the question asks for; null, with an issue, if there is none.</summary>
    public static VersionSelection? Select(SemanticCatalog catalog, MetricQuery query, List<Diagnostic> issues)
    {
        var versions = MetricName.TryParse(query.Metric) is { } name ? catalog.VersionsOf(name) : [];
        if (versions.IsEmpty)
        {
            issues.Add(QueryIssues.MetricUnknown(query.Metric, catalog.Metrics.Select(metric => metric.Name).Concat(catalog.Indicators.Select(indicator => indicator.Name)).Select(known => known.ToString()).Distinct()));
            return null;
        }

        ImmutableArray<MetricDefinition> inForce = [.. versions.Where(IsInForce)];
        if (inForce.IsEmpty)
        {
            issues.Add(QueryIssues.MetricNotInForce(versions[^1].Name, versions[^1].Status));
            return null;
        }

        if (query.Version is not { } asked || asked == AsDefined)
        {
            return new(inForce, inForce, IsNamed: false);
        }

        ImmutableArray<MetricDefinition> chosen = [.. inForce.Where(version => Spellings(version.Version).Contains(asked))];
        if (chosen.IsEmpty)
        {
            issues.Add(QueryIssues.VersionUnknown(
                versions[0].Name, asked, inForce.Select(version => MajorName(version.Version)).Prepend(AsDefined)));
            return null;
        }

        return new(chosen, inForce, IsNamed: true);
    }

    /// <summary>The version that answers a year; null where none of those asked for does.</summary>
    public MetricDefinition? Answering(SchoolYear year) =>
        Chosen.LastOrDefault(version => version.Effective.Contains(year) || (IsNamed && version.Effective.IsCastBackTo(year)));

    public static bool IsInForce(MetricDefinition definition) => definition.Status is MetricStatus.Published or MetricStatus.Deprecated;

    private static string[] Spellings(SemanticVersion version) => [MajorName(version), version.ToString()];

    private static string MajorName(SemanticVersion version) => string.Create(CultureInfo.InvariantCulture, $"V{version.Major}");
}
