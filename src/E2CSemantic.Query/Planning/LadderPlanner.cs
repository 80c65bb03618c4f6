using E2CSemantic.Model;
using E2CSemantic.Query.Explanation;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Query.Rewrites;

namespace E2CSemantic.Query.Planning;

/// <summary>Plans one statement that counts, for every cell of a version's years, the rows and people at every rung of its ladder.</summary>
internal static class LadderPlanner
{
    public static RowNode Plan(SemanticCatalog catalog, ResolvedQuery query, ResolvedSlice slice, Ladder ladder)
    {
        var asked = new FilterRows(
            FactRows.Plan(catalog, ladder.Unfiltered),
            [new InYears(slice.Mature), .. query.Dimensions.Where(dimension => dimension.IsFiltered).Select(QueryPlanner.Members)]);
        return (RowNode)PlanRewriter.Rewrite(new AggregateByGroup(
            asked, slice.Definition.Privacy.Unit, [[.. query.Grouped.Select(dimension => dimension.Name.Value)]], ladder.Statistics));
    }
}
