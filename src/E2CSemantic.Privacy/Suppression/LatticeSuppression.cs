namespace E2CSemantic.Privacy.Suppression;

/// <summary>
/// The cells of a whole lattice of tables that must be withheld, decided from the grand total down and then audited:
/// for every count below the minimum there is another table of people, of whole non-negative counts, that shows the
/// same published numbers everywhere and a different count there. Proof: PROOF.md, 3.
/// </summary>
/// <remarks>
/// Decide the lattice of all declared dimensions of a metric once, and answer every question from that decision:
/// lattices decided apart from each other protect only what each of them publishes.
/// </remarks>
public static class LatticeSuppression
{
    /// <summary>Decides every table of the lattice.</summary>
    /// <param name="lattice">The counts of people.</param>
    /// <param name="order">The public order in which members are withheld for others.</param>
    /// <param name="minimum">The fewest people a published cell may show.</param>
    /// <exception cref="ArgumentException">The order is not one of the lattice's dimensions.</exception>
    public static LatticeDecision Apply(CountLattice lattice, ComplementOrder order, MinimumCount minimum)
    {
        if (!order.Fits(lattice.Sizes))
        {
            throw new ArgumentException("There is one order per dimension, of all its members.", nameof(order));
        }

        var withheld = lattice.Shapes.Select(shape => new bool[shape.Cells]).ToArray();
        var audit = new ExposureAudit(lattice, withheld);
        var unproven = SmallCounts(lattice, minimum);
        DecideTopDown(lattice, withheld, order, minimum);

        // Each round withholds twice as many cells for what is still exposed, so the rounds stay few.
        for (var cells = 1; ProtectExposed(lattice, withheld, order, audit, unproven, cells); cells = int.Min(2 * cells, lattice.Shapes[^1].Cells))
        {
            DecideTopDown(lattice, withheld, order, minimum);
        }

        return new LatticeDecision([.. withheld.Select(table => table.Select(flag => !flag).ToArray())]);
    }

    private static void DecideTopDown(
        CountLattice lattice, bool[][] withheld, ComplementOrder order, MinimumCount minimum)
    {
        do
        {
            foreach (var table in lattice.Shapes)
            {
                Decide(lattice, withheld, order, minimum, table);
            }
        }
        while (WithholdEqualTotals(lattice, withheld));
    }

    private static void Decide(
        CountLattice lattice, bool[][] withheld, ComplementOrder order, MinimumCount minimum, TableShape table)
    {
        var coarser = table.Kept
            .Select(dimension => lattice.Shapes[table.Dimensions.Without(dimension).Bits])
            .ToArray();
        ComplementarySuppression.Withhold(
            table,
            lattice.Counts(table.Dimensions),
            withheld[table.Dimensions.Bits],
            coarser,
            [.. coarser.Select(shape => withheld[shape.Dimensions.Bits])],
            order,
            minimum);
    }

    // Over a dimension of one member a cell and its total are the same number: both are published, or neither.
    private static bool WithholdEqualTotals(CountLattice lattice, bool[][] withheld)
    {
        var changed = false;
        foreach (var table in lattice.Shapes)
        {
            foreach (var dimension in table.Kept.Where(dimension => lattice.Sizes[dimension] == 1))
            {
                var coarser = table.Dimensions.Without(dimension).Bits;
                for (var cell = 0; cell < table.Cells; cell++)
                {
                    var total = table.Project(cell, lattice.Shapes[coarser]);
                    changed |= withheld[table.Dimensions.Bits][cell] && !withheld[coarser][total];
                    withheld[coarser][total] |= withheld[table.Dimensions.Bits][cell];
                }
            }
        }

        return changed;
    }

    private static List<(TableShape Table, int Cell)> SmallCounts(CountLattice lattice, MinimumCount minimum) =>
        [.. lattice.Shapes.SelectMany(table => lattice.Counts(table.Dimensions)
            .Select((count, cell) => (Count: count, Cell: cell))
            .Where(target => !minimum.Permits(target.Count))
            .Select(target => (table, target.Cell)))];

    // Withholding more never takes an alternative away, so what was proven safe once is not looked at again.
    private static bool ProtectExposed(
        CountLattice lattice,
        bool[][] withheld,
        ComplementOrder order,
        ExposureAudit audit,
        List<(TableShape Table, int Cell)> unproven,
        int cells)
    {
        unproven.RemoveAll(target => audit.HasAlternative(target.Table, target.Cell));
        foreach (var (table, cell) in unproven)
        {
            WithholdMore(lattice, withheld, order, table, cell, cells);
        }

        return unproven.Count > 0;
    }

    // The next cells in the public order beside the exposed one, in its own table first and then in ever coarser
    // ones; the last is the grand total, and without it nothing is exposed.
    private static void WithholdMore(
        CountLattice lattice, bool[][] withheld, ComplementOrder order, TableShape table, int exposed, int cells)
    {
        var tables = lattice.Shapes
            .Where(shape => shape.Dimensions.IsWithin(table.Dimensions))
            .OrderByDescending(shape => shape.Dimensions.Count);
        foreach (var shape in tables)
        {
            var flags = withheld[shape.Dimensions.Bits];
            var next = Beside(shape, shape == table ? exposed : table.Project(exposed, shape), order)
                .Where(cell => !flags[cell])
                .Take(cells)
                .ToArray();
            foreach (var cell in next)
            {
                flags[cell] = true;
            }

            if (next.Length > 0)
            {
                return;
            }
        }
    }

    private static IEnumerable<int> Beside(TableShape shape, int cell, ComplementOrder order) => shape.Kept
        .SelectMany(dimension => order.Of(dimension).Select(member => shape.WithMember(cell, dimension, member)))
        .Append(cell)
        .Distinct();
}
