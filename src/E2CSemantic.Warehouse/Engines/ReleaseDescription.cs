using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>What the query path is told of a release.</summary>
internal static class ReleaseDescription
{
    public static ReleaseInfo Of(Release release, StarSchema star, ReleasePublication? publication) => new(
        release.Manifest.Id,
        release.Labels,
        release.Manifest.CutAt,
        [.. release.Manifest.SchoolYears.Select(year => new SchoolYear(year))],
        release.Manifest.Registries.ToImmutableSortedDictionary(registry => new DimensionName(registry.Dimension), registry => registry.Members),
        publication)
    {
        FactYears = (release.Manifest.FactYears.IsDefault ? [] : release.Manifest.FactYears).GroupBy(fact => fact.Table)
            .ToImmutableSortedDictionary(years => years.Key, years => years.Select(year => new SchoolYear(year.SchoolYear)).Order().ToImmutableArray(), StringComparer.Ordinal),
        Absent = [.. star.Tables.Values.SelectMany(table => Absent(table, release.Manifest))],
    };

    // Manifests of the first form name no columns and no years of facts: they were cut before a table could get more.
    private static IEnumerable<string> Absent(StarTable table, ReleaseManifest manifest) =>
        manifest.Tables.FirstOrDefault(released => released.Table == table.Name) is not { } kept ? [table.Name]
        : kept.Columns.IsDefault ? []
        : table.Columns.Where(column => !kept.Columns.Contains(ContentHash.OfColumn(column), StringComparer.Ordinal)).Select(column => $"{table.Name}.{column.Name}");
}
