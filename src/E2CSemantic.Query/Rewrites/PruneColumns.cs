using System.Collections.Immutable;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Rewrites;

/// <summary>Leaves a scan only the columns that something above reads.</summary>
internal static class PruneColumns
{
    public static PlanNode Rewrite(PlanNode node) => node switch
    {
        RowNode row => Prune(row, row.Columns),
        { Input: { } input } when Rewrite(input) is var rewritten && !ReferenceEquals(rewritten, input) => node.WithInput(rewritten),
        _ => node,
    };

    private static RowNode Prune(RowNode node, ImmutableArray<string> wanted)
    {
        if (node is ScanFact scan)
        {
            return scan.Reads.All(read => wanted.Contains(read.As))
                ? scan
                : scan with { Reads = [.. scan.Reads.Where(read => wanted.Contains(read.As))] };
        }

        if (node.Source is not { } source)
        {
            return node;
        }

        var pruned = Prune(source, node.ReadsFor(wanted));
        return ReferenceEquals(pruned, source) ? node : (RowNode)node.WithInput(pruned);
    }
}
