using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>Finds the versions of the metric that may answer.</summary>
internal static class VersionSelection
{
    public const string AsDefined = "AS_DEFINED";

    public static ImmutableArray<MetricDefinition> Select(SemanticCatalog catalog, MetricQuery query, List<Diagnostic> issues)
    {
        var versions = MetricName.TryParse(query.Metric) is { } name ? catalog.VersionsOf(name) : [];
        if (versions.IsEmpty)
        {
            issues.Add(QueryIssues.MetricUnknown(query.Metric, catalog.Metrics.Select(metric => metric.Name.ToString()).Distinct()));
            return [];
        }

        ImmutableArray<MetricDefinition> inForce = [.. versions.Where(IsInForce)];
        if (inForce.IsEmpty)
        {
            issues.Add(QueryIssues.MetricNotInForce(versions[^1].Name, versions[^1].Status));
            return [];
        }

        if (query.Version is not { } asked || asked == AsDefined)
        {
            return inForce;
        }

        ImmutableArray<MetricDefinition> chosen = [.. inForce.Where(version => Spellings(version.Version).Contains(asked))];
        if (chosen.IsEmpty)
        {
            issues.Add(QueryIssues.VersionUnknown(
                versions[0].Name, asked, inForce.Select(version => MajorName(version.Version)).Prepend(AsDefined)));
        }

        return chosen;
    }

    public static bool IsInForce(MetricDefinition definition) => definition.Status is MetricStatus.Published or MetricStatus.Deprecated;

    private static string[] Spellings(SemanticVersion version) => [MajorName(version), version.ToString()];

    private static string MajorName(SemanticVersion version) => string.Create(CultureInfo.InvariantCulture, $"V{version.Major}");
}
