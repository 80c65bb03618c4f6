namespace E2CSemantic.Privacy.Suppression;

/// <summary>
/// The cells of one table that must be withheld so that no withheld count can be told from a published total and its
/// published parts. What is claimed, and what is not: PROOF.md.
/// </summary>
public static class ComplementarySuppression
{
    /// <summary>
    /// Decides one table, row-major, after the tables with one dimension fewer: withholds cells below the minimum
    /// (zeros too), cells that are part of a withheld coarser cell, and, line by line, further cells in the public
    /// order until the withheld ones of every line with a published total protect each other.
    /// </summary>
    /// <param name="sizes">Members of each dimension.</param>
    /// <param name="counts">People per cell, row-major (last dimension fastest).</param>
    /// <param name="coarserPublished">
    /// For each dimension, which cells of the table without it are published, row-major; empty for the grand total.
    /// </param>
    /// <param name="order">The public order of members.</param>
    /// <param name="minimum">The fewest people a published cell may show.</param>
    /// <returns>Which cells are published.</returns>
    /// <exception cref="ArgumentException">The parameters do not describe one table.</exception>
    public static IReadOnlyList<bool> Apply(
        IReadOnlyList<int> sizes,
        IReadOnlyList<long> counts,
        IReadOnlyList<IReadOnlyList<bool>> coarserPublished,
        ComplementOrder order,
        MinimumCount minimum)
    {
        var whole = new TableShape(sizes, new DimensionSet((1 << sizes.Count) - 1));
        if (counts.Count != whole.Cells || coarserPublished.Count != sizes.Count || !order.Fits(sizes))
        {
            throw new ArgumentException("Counts, coarser tables and orders fit the sizes.", nameof(sizes));
        }

        var coarser = whole.Kept
            .Select(dimension => new TableShape(sizes, whole.Dimensions.Without(dimension)))
            .ToArray();
        var withheld = new bool[whole.Cells];
        Withhold(whole, [.. counts], withheld, coarser, [.. coarserPublished.Select(Negate)], order, minimum);
        return Negate(withheld);
    }

    internal static void Withhold(
        TableShape table,
        long[] counts,
        bool[] withheld,
        IReadOnlyList<TableShape> coarser,
        IReadOnlyList<bool[]> coarserWithheld,
        ComplementOrder order,
        MinimumCount minimum)
    {
        int[][] parts = [.. coarser.Select(table.Projections)];
        for (var cell = 0; cell < table.Cells; cell++)
        {
            withheld[cell] |= counts[cell] < minimum.People;
            for (var axis = 0; axis < parts.Length; axis++)
            {
                withheld[cell] |= coarserWithheld[axis][parts[axis][cell]];
            }
        }

        var changed = true;
        while (changed)
        {
            changed = false;
            for (var axis = 0; axis < parts.Length; axis++)
            {
                var dimension = table.Kept[axis];
                for (var first = 0; first < table.Cells; first++)
                {
                    if (!coarserWithheld[axis][parts[axis][first]] && table.Member(first, dimension) == 0)
                    {
                        changed |= ProtectLine(table, counts, withheld, first, dimension, order, minimum.People);
                    }
                }
            }
        }
    }

    private static bool ProtectLine(
        TableShape table,
        long[] counts,
        bool[] withheld,
        int first,
        int dimension,
        ComplementOrder order,
        int minimum)
    {
        var line = default(SafeLine);
        for (var member = 0; member < table.Sizes[dimension]; member++)
        {
            var cell = first + (member * table.Stride(dimension));
            line = withheld[cell] ? line.With(counts[cell], minimum) : line;
        }

        var changed = false;
        foreach (var member in order.Of(dimension))
        {
            if (line.Holds(minimum))
            {
                break;
            }

            var cell = first + (member * table.Stride(dimension));
            if (!withheld[cell])
            {
                withheld[cell] = true;
                changed = true;
                line = line.With(counts[cell], minimum);
            }
        }

        return changed;
    }

    private static bool[] Negate(IReadOnlyList<bool> flags) => [.. flags.Select(flag => !flag)];
}
