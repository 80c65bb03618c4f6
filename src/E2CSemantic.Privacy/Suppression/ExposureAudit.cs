using System.Numerics;

namespace E2CSemantic.Privacy.Suppression;

// Looks for a move of a few people that changes one withheld count and no published one. Proof: PROOF.md, 3.
internal sealed class ExposureAudit
{
    private readonly CountLattice _lattice;
    private readonly bool[][] _withheld;
    private readonly TableShape _finest;
    private readonly IReadOnlyList<long> _people;
    private readonly int[][] _placesWithinCell;

    public ExposureAudit(CountLattice lattice, bool[][] withheld)
    {
        _lattice = lattice;
        _withheld = withheld;
        _finest = lattice.Shapes[^1];
        _people = lattice.Counts(lattice.Finest);
        _placesWithinCell = [.. lattice.Shapes.Select(PlacesWithinCell)];
    }

    public bool HasAlternative(TableShape table, int cell)
    {
        foreach (var moved in _lattice.Shapes)
        {
            if (moved.Dimensions.IsWithin(table.Dimensions)
                && _withheld[moved.Dimensions.Bits][table.Project(cell, moved)]
                && HasMove(table, cell, moved))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMove(TableShape table, int cell, TableShape moved)
    {
        var flags = _withheld[moved.Dimensions.Bits];
        var origin = table.Project(cell, moved);
        var corners = new int[1 << moved.Kept.Count];
        for (var opposite = 0; opposite < moved.Cells; opposite++)
        {
            if (flags[opposite]
                && DiffersEverywhere(moved, origin, opposite)
                && TryCorners(moved, origin, opposite, flags, corners)
                && IsFeasible(table, cell, moved, corners))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DiffersEverywhere(TableShape moved, int origin, int opposite)
    {
        foreach (var dimension in moved.Kept)
        {
            if (moved.Member(origin, dimension) == moved.Member(opposite, dimension))
            {
                return false;
            }
        }

        return true;
    }

    // The corners of the box between two cells, if all are withheld: corner i takes the opposite member in the
    // dimensions of the set bits of i.
    private static bool TryCorners(TableShape moved, int origin, int opposite, bool[] flags, int[] corners)
    {
        for (var corner = 0; corner < corners.Length; corner++)
        {
            var at = origin;
            for (var axis = 0; axis < moved.Kept.Count; axis++)
            {
                if ((corner >> axis & 1) == 1)
                {
                    at = moved.WithMember(at, moved.Kept[axis], moved.Member(opposite, moved.Kept[axis]));
                }
            }

            if (!flags[at])
            {
                return false;
            }

            corners[corner] = at;
        }

        return true;
    }

    // Whether, at some place within the cell, one person can leave every corner that the move takes from.
    private bool IsFeasible(TableShape table, int cell, TableShape moved, int[] corners)
    {
        var starts = new int[corners.Length];
        for (var corner = 0; corner < corners.Length; corner++)
        {
            starts[corner] = Start(table, cell) + Start(moved, corners[corner]) - Start(moved, corners[0]);
        }

        foreach (var place in _placesWithinCell[table.Dimensions.Bits])
        {
            var (canGain, canLose) = (true, true);
            for (var corner = 0; corner < starts.Length; corner++)
            {
                var isTaken = _people[starts[corner] + place] > 0;
                if (int.IsEvenInteger(BitOperations.PopCount((uint)corner)))
                {
                    canLose &= isTaken;
                }
                else
                {
                    canGain &= isTaken;
                }
            }

            if (canGain || canLose)
            {
                return true;
            }
        }

        return false;
    }

    // Where in the finest table a cell's first place is, the dimensions it does not keep at their first members.
    private int Start(TableShape table, int cell)
    {
        var start = 0;
        foreach (var dimension in table.Kept)
        {
            start += table.Member(cell, dimension) * _finest.Stride(dimension);
        }

        return start;
    }

    private int[] PlacesWithinCell(TableShape table)
    {
        IEnumerable<int> places = [0];
        foreach (var dimension in _finest.Kept.Where(dimension => !table.Dimensions.Contains(dimension)))
        {
            var members = Enumerable.Range(0, _lattice.Sizes[dimension]);
            places = places.SelectMany(place => members.Select(member => place + (member * _finest.Stride(dimension))));
        }

        return [.. places];
    }
}
