using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Fixtures;

namespace E2CSemantic.Query.Fixtures;

/// <summary>The release that a fixture's rows make: late enough to observe what is asked, its registries listing the members that the rows name.</summary>
internal static class FixtureRelease
{
    public static ReleaseInfo Of(SemanticCatalog catalog, MetricDefinition metric, MetricFixture fixture, FixtureStar star)
    {
        var (first, last) = (fixture.Query.Years.Min().SpringYear - metric.Sources.Max(source => source.Cohort?.ReportedAfter ?? 0), fixture.Query.Years.Max().SpringYear + metric.Observe.MatureAfterYears);
        return new(
            "fixture",
            [fixture.Name],
            DateTimeOffset.UnixEpoch,
            [.. Enumerable.Range(first, last - first + 1).Select(year => new SchoolYear(year))],
            catalog.Dimensions.Values
                .Where(dimension => dimension.Registry is not null)
                .ToImmutableSortedDictionary(dimension => dimension.Name, dimension => Members(dimension, star)),
            Publication: null);
    }

    private static ImmutableArray<DimensionMember> Members(DimensionDefinition dimension, FixtureStar star)
    {
        if (star.Dimensions.FirstOrDefault(table => table.Table.Name == dimension.Table) is not { } listed)
        {
            return [];
        }

        var (id, label) = (Place(listed, dimension.Registry!.IdColumn), Place(listed, dimension.Registry.LabelColumn));
        return
        [
            .. listed.Rows
                .Select(row => new DimensionMember((string)row[id]!, (string)row[label]!))
                .DistinctBy(member => member.Id)
                .OrderBy(member => member.Id, StringComparer.Ordinal),
        ];
    }

    private static int Place(FixtureTable table, string column) => table.Table.Columns.IndexOf(table.Table.Column(column)!);
}
