using System.Collections.Immutable;

namespace E2CSemantic.Privacy.Suppression;

// One table of a lattice: the dimensions it keeps, ascending, its cells in row-major order (last dimension fastest).
internal sealed class TableShape
{
    private readonly int[] _strides;

    public TableShape(IReadOnlyList<int> sizes, DimensionSet dimensions)
    {
        Dimensions = dimensions;
        Sizes = [.. sizes];
        _strides = new int[sizes.Count];
        Kept = [.. Enumerable.Range(0, sizes.Count).Where(dimensions.Contains)];
        Cells = 1;
        foreach (var dimension in Enumerable.Reverse(Kept))
        {
            _strides[dimension] = Cells;
            Cells *= sizes[dimension];
        }
    }

    public DimensionSet Dimensions { get; }

    public ImmutableArray<int> Sizes { get; }

    public ImmutableArray<int> Kept { get; }

    public int Cells { get; }

    public int Stride(int dimension) => _strides[dimension];

    public int Member(int cell, int dimension) => cell / _strides[dimension] % Sizes[dimension];

    public int WithMember(int cell, int dimension, int member) =>
        cell + ((member - Member(cell, dimension)) * _strides[dimension]);

    // The cell of a table with fewer dimensions that this cell is part of.
    public int Project(int cell, TableShape coarser)
    {
        var projected = 0;
        foreach (var dimension in coarser.Kept)
        {
            projected += Member(cell, dimension) * coarser.Stride(dimension);
        }

        return projected;
    }

    // For every cell, the one of a table with fewer dimensions that it is part of.
    public int[] Projections(TableShape coarser)
    {
        var projections = new int[Cells];
        for (var cell = 0; cell < Cells; cell++)
        {
            projections[cell] = Project(cell, coarser);
        }

        return projections;
    }
}
