using System.Numerics;

namespace E2CSemantic.Privacy.Suppression;

// Looks for a move of a few people that changes one withheld count and no published one, of one table and those coarser
// than it. Proof: PROOF.md, 3.
internal sealed class ExposureAudit
{
    private readonly TableShape[] _shapes;
    private readonly bool[][] _withheld;
    private readonly TableShape _finest;
    private readonly long[] _people;

    // By the bits of a table: where its cells begin and end in the finest one, and which of its cells each of the finest is part of.
    private readonly int[][] _placesWithinCell;
    private readonly int[][] _partOf;

    public ExposureAudit(CountLattice lattice, TableShape finest, bool[][] withheld)
    {
        _shapes = [.. lattice.Shapes.ToArray().Where(shape => shape.Dimensions.IsWithin(finest.Dimensions))];
        _withheld = withheld;
        _finest = finest;
        _people = lattice.CountsOf(finest);
        _placesWithinCell = new int[withheld.Length][];
        _partOf = new int[withheld.Length][];
        foreach (var shape in _shapes)
        {
            _placesWithinCell[shape.Dimensions.Bits] = PlacesWithinCell(shape);
            _partOf[shape.Dimensions.Bits] = finest.Projections(shape);
        }
    }

    // The finest cells that a cell of a table is made of, ascending.
    public IEnumerable<int> Within(TableShape table, int cell)
    {
        var start = Start(table, cell);
        return _placesWithinCell[table.Dimensions.Bits].Select(place => start + place);
    }

    public bool HasAlternative(TableShape table, int cell) => HasBox(table, cell) || HasTransfer(table, cell);

    private bool HasBox(TableShape table, int cell)
    {
        foreach (var moved in _shapes)
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

    // One person goes to or leaves the cell, from or to a place that differs in withheld members only.
    private bool HasTransfer(TableShape table, int cell)
    {
        var start = Start(table, cell);
        foreach (var place in _placesWithinCell[table.Dimensions.Bits])
        {
            if (HasTransfer(table, cell, start + place, start + place, 0))
            {
                return true;
            }
        }

        return false;
    }

    // Goes to other members one dimension after the other. Where they differ both must be withheld in the table of that dimension alone, so all others are passed over.
    private bool HasTransfer(TableShape table, int cell, int inside, int outside, int axis)
    {
        if (axis == _finest.Kept.Length)
        {
            return (_people[inside] > 0 || _people[outside] > 0)
                && _partOf[table.Dimensions.Bits][outside] != cell
                && DiffersInWithheldOnly(inside, outside);
        }

        if (HasTransfer(table, cell, inside, outside, axis + 1))
        {
            return true;
        }

        var dimension = _finest.Kept[axis];
        var flags = _withheld[1 << dimension];
        var own = _finest.Member(inside, dimension);
        for (var member = 0; member < flags.Length && flags[own]; member++)
        {
            if (member != own && flags[member] && HasTransfer(table, cell, inside, outside + ((member - own) * _finest.Stride(dimension)), axis + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool DiffersInWithheldOnly(int one, int other)
    {
        foreach (var shape in _shapes)
        {
            var parts = _partOf[shape.Dimensions.Bits];
            var flags = _withheld[shape.Dimensions.Bits];
            if (parts[one] != parts[other] && !(flags[parts[one]] && flags[parts[other]]))
            {
                return false;
            }
        }

        return true;
    }

    // Corner i of the box takes the opposite member in the dimensions of the set bits of i; places are where in the
    // finest table the corners' people are.
    private bool HasMove(TableShape table, int cell, TableShape moved)
    {
        var corners = new int[1 << moved.Kept.Length];
        var places = new int[corners.Length];
        corners[0] = table.Project(cell, moved);
        var start = Start(table, cell);
        foreach (var place in _placesWithinCell[table.Dimensions.Bits])
        {
            places[0] = start + place;
            if (CanComplete(moved, 0, corners, places, canGain: true, canLose: _people[places[0]] > 0))
            {
                return true;
            }
        }

        return false;
    }

    // Gaining a person takes one from every odd corner, losing one takes one from every even corner.
    private bool CanComplete(TableShape moved, int axis, int[] corners, int[] places, bool canGain, bool canLose)
    {
        if (axis == moved.Kept.Length)
        {
            return canGain || canLose;
        }

        var dimension = moved.Kept[axis];
        var own = moved.Member(corners[0], dimension);
        for (var member = 0; member < moved.Sizes[dimension]; member++)
        {
            var (gains, loses) = (canGain, canLose);
            if (member != own
                && TryDouble(moved, axis, member - own, corners, places, ref gains, ref loses)
                && CanComplete(moved, axis + 1, corners, places, gains, loses))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryDouble(
        TableShape moved, int axis, int shift, int[] corners, int[] places, ref bool canGain, ref bool canLose)
    {
        var flags = _withheld[moved.Dimensions.Bits];
        var half = 1 << axis;
        var (cornerShift, placeShift) =
            (shift * moved.Stride(moved.Kept[axis]), shift * _finest.Stride(moved.Kept[axis]));
        for (var corner = 0; corner < half; corner++)
        {
            corners[half + corner] = corners[corner] + cornerShift;
            places[half + corner] = places[corner] + placeShift;
            var isTaken = _people[places[half + corner]] > 0;
            var isOdd = int.IsEvenInteger(BitOperations.PopCount((uint)corner));
            canGain &= isTaken || !isOdd;
            canLose &= isTaken || isOdd;
            if (!flags[corners[half + corner]] || !(canGain || canLose))
            {
                return false;
            }
        }

        return true;
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
            var members = Enumerable.Range(0, _finest.Sizes[dimension]);
            places = places.SelectMany(place => members.Select(member => place + (member * _finest.Stride(dimension))));
        }

        return [.. places];
    }
}
