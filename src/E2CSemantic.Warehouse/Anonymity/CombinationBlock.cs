using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>Some of the facts that may be known, and combinations of them that are counted together, from counts of the block's facts alone.</summary>
/// <param name="Facts">The facts, ascending.</param>
/// <param name="Combinations">The combinations, each ascending and all of them of facts of the block.</param>
internal sealed record CombinationBlock(ImmutableArray<int> Facts, ImmutableArray<ImmutableArray<int>> Combinations)
{
    /// <summary>
    /// Every combination of so many facts in exactly one block; a block has at most twice as many facts. Blocks are chosen greedily, the one
    /// first that has most combinations which no other has: of nine facts, the 84 combinations of three lie in a few blocks of six.
    /// </summary>
    /// <param name="facts">How many facts there are.</param>
    /// <param name="atOnce">How many are known at once, 1 to <paramref name="facts"/>.</param>
    public static ImmutableArray<CombinationBlock> Cover(int facts, int atOnce)
    {
        var all = Enumerable.Range(0, facts).ToImmutableArray();
        var left = Choose(all, atOnce).ToList();
        var candidates = Choose(all, Math.Min(facts, 2 * atOnce)).ToImmutableArray();
        var blocks = ImmutableArray.CreateBuilder<CombinationBlock>();
        while (left.Count > 0)
        {
            var best = candidates.MaxBy(block => left.Count(combination => IsIn(block, combination)));
            blocks.Add(new(best, [.. left.Where(combination => IsIn(best, combination))]));
            left.RemoveAll(combination => IsIn(best, combination));
        }

        return blocks.ToImmutable();
    }

    private static bool IsIn(ImmutableArray<int> block, ImmutableArray<int> combination) => combination.All(fact => block.BinarySearch(fact) >= 0);

    private static IEnumerable<ImmutableArray<int>> Choose(ImmutableArray<int> of, int many) => many == 0
        ? [[]]
        : of.SelectMany((first, i) => Choose(of[(i + 1)..], many - 1).Select(rest => rest.Insert(0, first)));
}
