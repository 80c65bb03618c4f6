namespace E2CSemantic.Privacy.Suppression;

/// <summary>
/// Counts of people over a full cross of dimensions and over every coarser table. Where a person can be in two members of a
/// dimension, a coarser count is less than the sum of its finer ones; elsewhere it is that sum.
/// </summary>
public sealed class CountLattice
{
    /// <summary>The most dimensions of a lattice.</summary>
    public const int MostDimensions = 16;

    private readonly TableShape[] _shapes;
    private readonly long[][] _counts;

    private CountLattice(TableShape[] shapes, long[][] counts)
    {
        _shapes = shapes;
        _counts = counts;
    }

    /// <summary>Members of each dimension.</summary>
    public IReadOnlyList<int> Sizes => _shapes[0].Sizes;

    /// <summary>The table that keeps every dimension.</summary>
    public DimensionSet Finest => new(_shapes.Length - 1);

    internal ReadOnlySpan<TableShape> Shapes => _shapes;

    internal long[] CountsOf(TableShape table) => _counts[table.Dimensions.Bits];

    /// <summary>Makes the lattice of a finest table; the coarser ones are summed from it.</summary>
    /// <param name="sizes">Members of each dimension, each at least 1; at most <see cref="MostDimensions"/>.</param>
    /// <param name="counts">People per cell, row-major (last dimension fastest), each at least 0.</param>
    /// <exception cref="ArgumentException">Sizes and counts do not fit, or are out of range.</exception>
    public static CountLattice FromFinest(IReadOnlyList<int> sizes, IReadOnlyList<long> counts)
    {
        var shapes = ShapesOf(sizes);
        if (counts.Count != shapes[^1].Cells || counts.Any(count => count < 0))
        {
            throw new ArgumentException("The finest table has one count of at least 0 for every cell.", nameof(counts));
        }

        var tables = shapes.Select(shape => new long[shape.Cells]).ToArray();
        tables[^1] = [.. counts];
        for (var bits = shapes.Length - 2; bits >= 0; bits--)
        {
            SumOut(shapes, tables, bits);
        }

        return new CountLattice(shapes, tables);
    }

    /// <summary>Makes a lattice of tables that were counted each on its own.</summary>
    /// <param name="sizes">Members of each dimension, each at least 1; at most <see cref="MostDimensions"/>.</param>
    /// <param name="counts">
    /// People per cell of a table, row-major over the dimensions it keeps, each at least 0 and at most the sum of its finer cells.
    /// </param>
    /// <exception cref="ArgumentException">Sizes and counts do not fit, or are out of range.</exception>
    public static CountLattice FromTables(IReadOnlyList<int> sizes, Func<DimensionSet, IReadOnlyList<long>> counts)
    {
        var shapes = ShapesOf(sizes);
        var tables = shapes.Select(shape => counts(shape.Dimensions).ToArray()).ToArray();
        if (shapes.Zip(tables).Any(pair => pair.Second.Length != pair.First.Cells || pair.Second.Any(count => count < 0)))
        {
            throw new ArgumentException("Every table has one count of at least 0 for every cell.", nameof(counts));
        }

        return new CountLattice(shapes, tables);
    }

    /// <summary>The counts of one table, row-major over the dimensions it keeps.</summary>
    public IReadOnlyList<long> Counts(DimensionSet table) => _counts[table.Bits];

    /// <summary>Where a cell stands in its table.</summary>
    /// <param name="table">The dimensions kept.</param>
    /// <param name="members">One member per dimension kept, in the order of the dimensions.</param>
    public int Cell(DimensionSet table, params IReadOnlyList<int> members)
    {
        var shape = _shapes[table.Bits];
        if (members.Count != shape.Kept.Length)
        {
            throw new ArgumentException("A cell has one member for each dimension that its table keeps.", nameof(members));
        }

        var cell = 0;
        foreach (var (dimension, member) in shape.Kept.Zip(members))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(member);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(member, Sizes[dimension]);
            cell += member * shape.Stride(dimension);
        }

        return cell;
    }

    private static TableShape[] ShapesOf(IReadOnlyList<int> sizes)
    {
        if (sizes.Count > MostDimensions || sizes.Any(size => size < 1))
        {
            throw new ArgumentException("A lattice has at most 16 dimensions, each of at least one member.", nameof(sizes));
        }

        var ownSizes = sizes.ToArray();
        return [.. Enumerable.Range(0, 1 << ownSizes.Length).Select(bits => new TableShape(ownSizes, new DimensionSet(bits)))];
    }

    private static void SumOut(TableShape[] shapes, long[][] tables, int bits)
    {
        var summed = Enumerable.Range(0, shapes[0].Sizes.Length).First(d => (bits >> d & 1) == 0);
        var finer = shapes[bits | (1 << summed)];
        var finerCounts = tables[finer.Dimensions.Bits];
        for (var cell = 0; cell < finer.Cells; cell++)
        {
            tables[bits][finer.Project(cell, shapes[bits])] += finerCounts[cell];
        }
    }
}
