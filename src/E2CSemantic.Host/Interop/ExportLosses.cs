using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Interop;

/// <summary>Names what every export loses, by metric: other layers know neither tiers, years under their own rule, nor cohorts.</summary>
internal static class ExportLosses
{
    public static ImmutableArray<MetricLoss> Of(ReleasedTables released) =>
    [
        .. from versions in released.Catalog.Metrics.GroupBy(metric => metric.Name)
           orderby versions.Key
           let exported = released.Tables.Where(table => table.Metric.Name == versions.Key).ToList()
           from loss in NotPublished(released, [.. versions], exported).Concat(exported.Count == 0 ? [] : Exported([.. versions], exported))
           select new MetricLoss(versions.Key.ToString(), loss.Code, loss.Lost),
    ];

    private static IEnumerable<(string Code, string Lost)> NotPublished(
        ReleasedTables released, ImmutableArray<MetricDefinition> versions, List<PublishedTable> exported)
    {
        foreach (var version in versions.Where(version => exported.All(table => table.Metric != version)))
        {
            yield return ("NOT_PUBLISHED", $"Version {version.Version} is not exported: {Why(released, version)}.");
        }
    }

    private static string Why(ReleasedTables released, MetricDefinition version) =>
        version.Status is not (MetricStatus.Published or MetricStatus.Deprecated) ? $"it is {version.Status.ToString().ToLowerInvariant()}"
        : released.Catalog.Policy.Cubes.All(cube => cube.Metric != version.Name)
            ? $"policy {released.Catalog.Policy.Jurisdiction} {released.Catalog.Policy.Version} publishes no cube of it"
        : !PublishedTables.IsExpressed(version)
            ? "a cell of it is searched for in a published histogram, which no expression here says"
        : released.Catalog.ExclusionsOf(version, project: null) is [var exclusion, ..]
            ? $"{exclusion.Provider} excludes {string.Join(", ", exclusion.Elements)}"
        : released.Catalog.Unapproved[(version.Name, version.Version)];

    private static IEnumerable<(string Code, string Lost)> Exported(ImmutableArray<MetricDefinition> versions, List<PublishedTable> exported)
    {
        yield return (
            "PRIVACY_NOT_ENFORCED",
            "The noise is in the tables, but that cells of few people are withheld is only an expression: a reader of the stored columns goes round it.");
        yield return ("INTERVAL_LOSS", "The interval and the confidence of a noisy value are not exported.");
        yield return ("ROLL_UP_LOSS", "MAX reads one cell; a question that leaves out a key column gets the greatest of several cells, which answers nothing.");
        if (exported.Select(table => table.Metric).Distinct().Skip(1).Any())
        {
            yield return ("VERSION_ROUTING_LOSS", "Each version is a table of its own; no metric answers each year under its own rule, and no row marks a break in the series.");
        }

        if (versions.Any(version => version.Observe.MatureAfterYears > 0 || !version.PerUnit.IsEmpty || version.Having is not null))
        {
            yield return (
                "COHORT_SEMANTICS_LOSS",
                "Who belongs to the people counted, and when a year is mature, was settled when the cells were drawn; the expression does not say it, and a year too early is absent.");
        }
    }
}
