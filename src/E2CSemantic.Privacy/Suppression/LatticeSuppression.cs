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

        var withheld = lattice.Shapes.ToArray().Select(shape => new bool[shape.Cells]).ToArray();
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
                WithholdMore(table, flags, order, audit.Within(small, cell), cells);
            }

            ProtectLines(lattice, withheld, order, minimum, table);
        }
    }

    private static void ProtectLines(
        CountLattice lattice, bool[][] withheld, ComplementOrder order, MinimumCount minimum, TableShape table)
    {
        var coarser = new TableShape[table.Kept.Length];
        for (var axis = 0; axis < coarser.Length; axis++)
        {
            coarser[axis] = lattice.Shapes[table.Dimensions.Without(table.Kept[axis]).Bits];
        }

        ComplementarySuppression.Withhold(
            table,
            lattice.CountsOf(table),
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
        var targets = new List<(TableShape, int)>();
        foreach (var shape in lattice.Shapes)
        {
            if (!shape.Dimensions.IsWithin(table.Dimensions))
            {
                continue;
            }

            var counts = lattice.CountsOf(shape);
            for (var cell = 0; cell < counts.Length; cell++)
            {
                if (counts[cell] < minimum.People && audit.HasAlternative(shape, cell))
                {
                    targets.Add((shape, cell));
                }
            }
        }

        Array.Clear(flags);
        return targets;
    }

    // The next cells in the public order: beside those of the exposed one first, then anywhere in the table.
    private static void WithholdMore(TableShape table, bool[] flags, ComplementOrder order, IEnumerable<int> exposed, int cells)
    {
        var left = cells;
        foreach (var cell in exposed)
        {
            foreach (var dimension in table.Kept)
            {
                foreach (var member in order.Of(dimension))
                {
                    if (!Withhold(flags, table.WithMember(cell, dimension, member), ref left))
                    {
                        return;
                    }
                }
            }
        }

        for (var cell = 0; cell < table.Cells && Withhold(flags, cell, ref left); cell++)
        {
            // Each step withholds one.
        }
    }

    // Whether there is more to withhold.
    private static bool Withhold(bool[] flags, int cell, ref int left)
    {
        if (left > 0 && !flags[cell])
        {
            flags[cell] = true;
            left--;
        }

        return left > 0;
    }
}
