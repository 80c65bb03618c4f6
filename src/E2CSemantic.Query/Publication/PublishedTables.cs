using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Publication;

/// <summary>Lists the tables that publishing stores, without a release: what the outside may be told that there is to read.</summary>
public static class PublishedTables
{
    /// <summary>Whether a cell of a version's table is an expression over its columns; a quantile is searched for in a histogram.</summary>
    public static bool IsExpressed(MetricDefinition version) => version.Kind is not MetricKind.Quantile;

    /// <summary>
    /// One table for each cube of the policy and each version in force, approved and excluded by no provider, whose cells are an expression, in the policy's order.
    /// </summary>
    public static Outcome<IReadOnlyList<PublishedTable>> Of(SemanticCatalog catalog)
    {
        var allotted = CubeAllotment.Of(catalog.Policy);
        return allotted.Succeeded
            ? new List<PublishedTable>(
                from pair in allotted.Value
                from version in catalog.VersionsOf(pair.Cube.Metric).Where(VersionSelection.IsInForce)
                where IsExpressed(version) && !catalog.Unapproved.ContainsKey((version.Name, version.Version)) && catalog.ExclusionsOf(version, project: null).IsEmpty
                select Of(version, pair.Cube, pair.Rho, catalog.Policy))
            : allotted.Diagnostics;
    }

    private static PublishedTable Of(MetricDefinition version, PublishedCube cube, Rho rho, DisclosurePolicy policy)
    {
        var statistics = CubePlanner.Statistics(version, cube.By, rho, policy.Confidence);
        var shownFrom = policy.Tiers[Tier.Public].ShownFrom(CubePlanner.PeopleHalfWidth(statistics));
        return new(CubeName.Of(version.Name, version.Version, cube.By), version, cube.By, statistics, Math.Max(1, shownFrom));
    }
}
