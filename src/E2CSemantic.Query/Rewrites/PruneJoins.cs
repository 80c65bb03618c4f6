using System.Collections.Immutable;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Rewrites;

/// <summary>Removes the joins whose column nothing above reads. A join neither loses nor doubles rows, so nothing else changes.</summary>
internal static class PruneJoins
{
    public static PlanNode Rewrite(PlanNode node) => node switch
    {
        RowNode row => Prune(row, row.Columns),
        { Input: { } input } when Rewrite(input) is var rewritten && !ReferenceEquals(rewritten, input) => node.WithInput(rewritten),
        _ => node,
    };

    private static RowNode Prune(RowNode node, ImmutableArray<string> wanted)
    {
        if (node.Source is not { } source)
        {
            return node;
        }

        if (node is JoinDimension join && !wanted.Any(join.Gives))
        {
            return Prune(source, wanted);
        }

        var pruned = Prune(source, node.ReadsFor(wanted));
        return ReferenceEquals(pruned, source) ? node : (RowNode)node.WithInput(pruned);
    }
}
