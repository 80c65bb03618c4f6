using System.Collections.Immutable;
using E2CSemantic.Host.Lineage;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Docs;

/// <summary>Everything that the pages tell. The numbers among it are those that PUBLIC is answered; no other can be put in.</summary>
/// <param name="Catalog">The definitions.</param>
/// <param name="Elements">The data dictionary.</param>
/// <param name="Release">The published release that the numbers are of; null where there is none.</param>
/// <param name="Series">Of every metric its series.</param>
internal sealed record SiteContents(
    SemanticCatalog Catalog, ElementCatalog Elements, ReleaseInfo? Release, ImmutableSortedDictionary<MetricName, PublicSeries> Series)
{
    /// <summary>From where the metrics' values come.</summary>
    public CatalogLineage Lineage { get; } = new(Catalog, Elements);

    /// <summary>Asks for the series of every metric, as PUBLIC.</summary>
    public static async Task<SiteContents> AskAsync(
        SemanticCatalog catalog, ElementCatalog elements, ReleaseInfo? release, MetricQueryEngine engine, CancellationToken cancellation)
    {
        var series = ImmutableSortedDictionary.CreateBuilder<MetricName, PublicSeries>();
        foreach (var metric in catalog.Metrics.Select(metric => metric.Name).Distinct())
        {
            series.Add(metric, release is null ? PublicSeries.WithoutRelease : await PublicSeries.AskAsync(engine, catalog.VersionsOf(metric), release, cancellation));
        }

        return new(catalog, elements, release, series.ToImmutable());
    }

    /// <summary>Every metric with its versions, oldest first.</summary>
    public IEnumerable<ImmutableArray<MetricDefinition>> Metrics =>
        Catalog.Metrics.Select(metric => metric.Name).Distinct().Order().Select(Catalog.VersionsOf);

    /// <summary>An agency's name for people; its id where the dictionary does not know it.</summary>
    public string NameOf(string provider) => Elements.Providers.FirstOrDefault(known => known.Id == provider)?.Name ?? provider;
}
