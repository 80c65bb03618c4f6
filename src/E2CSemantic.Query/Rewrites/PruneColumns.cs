using System.Collections.Immutable;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Rewrites;

/// <summary>Leaves scans and joins only the columns that something above reads.</summary>
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
            return Kept(scan.Reads, wanted) is { } read ? scan with { Reads = read } : scan;
        }

        if (node.Source is not { } source)
        {
            return node;
        }

        var kept = node is JoinDimension join && Kept(join.Reads, wanted) is { } reads ? join with { Reads = reads } : node;
        if (kept.Side is { } side && Prune(side, kept.SideReadsFor(wanted)) is var beside && !ReferenceEquals(beside, side))
        {
            kept = kept.WithSide(beside);
        }

        var pruned = Prune(source, kept.ReadsFor(wanted));
        return ReferenceEquals(pruned, source) ? kept : (RowNode)kept.WithInput(pruned);
    }

    // Null where every column is wanted.
    private static ImmutableArray<ScanColumn>? Kept(ImmutableArray<ScanColumn> reads, ImmutableArray<string> wanted) =>
        reads.All(read => wanted.Contains(read.As)) ? null : [.. reads.Where(read => wanted.Contains(read.As))];
}
