using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Planning;

/// <summary>Says what is to be done for a query: one plan for each version that has years to read. Knows no engine.</summary>
internal sealed class QueryPlanner(SemanticCatalog catalog)
{
    public ImmutableArray<LogicalPlan> Plan(ResolvedQuery query) =>
        [.. query.Slices.Where(slice => slice.Comparison is null && !slice.Mature.IsEmpty).Select(slice => slice.Cube is null ? PlanExact(query, slice) : PlanCube(query, slice))];

    private LogicalPlan PlanExact(ResolvedQuery query, ResolvedSlice slice)
    {
        var metric = slice.Definition;
        var isProtected = query.Rule.MinimumCount is not null;
        ImmutableArray<ResolvedDimension> cells =
            [.. query.Dimensions.Where(dimension => isProtected || dimension.IsGrouped).OrderBy(dimension => metric.Dimensions.Allow.IndexOf(dimension.Name))];
        ImmutableArray<RowCondition> asked =
        [
            new InYears(slice.Mature),
            .. query.Dimensions.Where(dimension => !isProtected && dimension.IsFiltered).Select(Members),
        ];
        var rows = new AggregateByGroup(
            new FilterRows(FactRows.Plan(catalog, metric), asked),
            metric.Privacy.Unit,
            query.Rule.Complementary ? SetsWithin(Names(cells)) : [Names(cells)],
            MetricStatistics.Exact(metric, catalog));
        return Finish(rows, new(query.Release.Id, WarehouseStore.Facts), new(query, slice, cells) { AmountDecimals = MetricStatistics.AmountDecimals(metric, catalog) });
    }

    private static LogicalPlan PlanCube(ResolvedQuery query, ResolvedSlice slice)
    {
        var cube = slice.Cube!;
        var rows = new FilterRows(
            new ScanCube(cube.Table, [.. cube.By.Select(name => name.Value)], [.. cube.Statistics.Select(statistic => statistic.Name)]),
            [new InYears(slice.Mature), .. query.Dimensions.Where(dimension => dimension.IsFiltered).Select(Members)]);
        return Finish(rows, new(query.Release.Id, WarehouseStore.PublishedCubes), new(query, slice, query.Dimensions));
    }

    private static LogicalPlan Finish(PlanNode rows, WarehouseTarget target, ReleasePlan release)
    {
        var query = release.Query;
        var node = rows;
        if (query.Rule.MinimumCount is { } minimum)
        {
            node = new SuppressSmallGroups(
                node, minimum, ByNoisyCount: query.Rule.Answers is AnswerSource.PublishedCubes, query.Rule.Complementary, query.Rule.MaximumErrorPercent);
        }

        node = new CompleteDomain(node, Names([.. query.Grouped]), query.Grouped.Aggregate((long)release.Slice.Mature.Length, (cells, dimension) => cells * dimension.Kept.Length));
        return new(new OrderAndLimit(node, query.Order, query.First, query.Skip), target, release);
    }

    // A table and every coarser one, each counted on its own: people in two members of a dimension count once in its total.
    private static ImmutableArray<ImmutableArray<string>> SetsWithin(ImmutableArray<string> names) =>
        [.. Enumerable.Range(0, 1 << names.Length)
            .Select(bits => names.Where((_, place) => (bits >> place & 1) == 0).ToImmutableArray())];

    public static InMembers Members(ResolvedDimension dimension) => new(dimension.Name.Value, [.. dimension.Kept.Select(member => member.Id)]);

    private static ImmutableArray<string> Names(ImmutableArray<ResolvedDimension> dimensions) => [.. dimensions.Select(dimension => dimension.Name.Value)];
}
