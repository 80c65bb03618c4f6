using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Rewrites;

/// <summary>
/// Moves conditions towards the scan: below a join whose column they do not read, into another filter, and below a derivation where they keep
/// or drop a person's whole year. A filter on members never passes a derivation, which reads all of the year's rows.
/// </summary>
internal static class PushFilterDown
{
    public static PlanNode Rewrite(PlanNode node)
    {
        if (node.Input is not { } input)
        {
            return node;
        }

        var pushed = node is FilterRows filter ? Push(filter) : node;
        if (!ReferenceEquals(pushed, node))
        {
            return Rewrite(pushed);
        }

        var rewritten = Rewrite(input);
        return ReferenceEquals(rewritten, input) ? node : node.WithInput(rewritten);
    }

    private static RowNode Push(FilterRows filter) => filter.Rows switch
    {
        FilterRows below => below with { Conditions = [.. filter.Conditions, .. below.Conditions] },
        JoinDimension join => Split(filter, join, condition => !condition.Reads.Any(join.Gives)),
        FollowMembers follow => Split(filter, follow, condition => !condition.Reads.Contains(follow.As)),
        TakeLastRow take => Split(filter, take, condition => condition.Reads.All(take.OfMembers.Contains)),
        DerivePerUnit derive => Split(filter, derive, condition => condition.HoldsForWholeUnit),
        _ => filter,
    };

    private static RowNode Split(FilterRows filter, RowNode below, Func<RowCondition, bool> passes)
    {
        if (!filter.Conditions.Any(passes))
        {
            return filter;
        }

        var pushed = (RowNode)below.WithInput(new FilterRows(below.Source!, [.. filter.Conditions.Where(passes)]));
        return filter.Conditions.All(passes) ? pushed : new FilterRows(pushed, [.. filter.Conditions.Where(condition => !passes(condition))]);
    }
}
