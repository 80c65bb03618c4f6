namespace E2CSemantic.Privacy.Suppression;

/// <summary>
/// The cells of a lattice of tables that must be withheld, decided from the grand total down. What is decided for a table
/// depends on it and on coarser tables alone, so every lattice that holds a table decides it alike, and answers to
/// questions that were decided apart fit together. Proof: PROOF.md, 3.
/// </summary>
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
        foreach (var table in lattice.Shapes)
        {
            Decide(lattice, withheld, order, minimum, table);
        }

        return new LatticeDecision([.. withheld.Select(table => table.Select(flag => !flag).ToArray())]);
    }

    private static void Decide(
        CountLattice lattice, bool[][] withheld, ComplementOrder order, MinimumCount minimum, TableShape table)
    {
        var audit = new ExposureAudit(lattice, table, withheld);
        var flags = withheld[table.Dimensions.Bits];
        var protectable = Protectable(lattice, audit, minimum, table, flags);
        ProtectLines(lattice, withheld, order, minimum, table);

        // Each round withholds twice as many cells for what is still exposed, so the rounds stay few.
        for (var cells = 1; ; cells = int.Min(2 * cells, table.Cells))
        {
            protectable.RemoveAll(target => audit.HasAlternative(target.Table, target.Cell));
            if (protectable.Count == 0)
            {
                return;
            }

            foreach (var (small, cell) in protectable)
            {
                WithholdMore(table, flags, order, small, cell, cells);
            }

            ProtectLines(lattice, withheld, order, minimum, table);
        }
    }

    private static void ProtectLines(
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

    // The small counts that withholding the whole table would protect: what coarser tables give away, none of its cells can hide.
    private static List<(TableShape Table, int Cell)> Protectable(
        CountLattice lattice, ExposureAudit audit, MinimumCount minimum, TableShape table, bool[] flags)
    {
        Array.Fill(flags, true);
        List<(TableShape, int)> targets =
            [.. from shape in lattice.Shapes
                where shape.Dimensions.IsWithin(table.Dimensions)
                from cell in Enumerable.Range(0, shape.Cells)
                where !minimum.Permits(lattice.Counts(shape.Dimensions)[cell]) && audit.HasAlternative(shape, cell)
                select (shape, cell)];
        Array.Clear(flags);
        return targets;
    }

    // The next cells in the public order: beside the exposed one first, then anywhere in the table.
    private static void WithholdMore(
        TableShape table, bool[] flags, ComplementOrder order, TableShape small, int exposed, int cells)
    {
        var within = Enumerable.Range(0, table.Cells).Where(cell => table.Project(cell, small) == exposed);
        var next = within.SelectMany(cell => Beside(table, cell, order))
            .Concat(Enumerable.Range(0, table.Cells))
            .Where(cell => !flags[cell])
            .Distinct()
            .Take(cells);
        foreach (var cell in next.ToArray())
        {
            flags[cell] = true;
        }
    }

    private static IEnumerable<int> Beside(TableShape shape, int cell, ComplementOrder order) => shape.Kept
        .SelectMany(dimension => order.Of(dimension).Select(member => shape.WithMember(cell, dimension, member)));
}
