using System.Collections.Immutable;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>The counts of one table of one school year over its declared cells.</summary>
internal sealed class ExactTable
{
    public ExactTable(IEnumerable<ResolvedDimension> dimensions, ImmutableArray<string> statistics)
    {
        Space = new(dimensions);
        Counts = new(Space.Count, statistics);
    }

    public CellSpace Space { get; }

    public CellCounts Counts { get; }

    /// <summary>Takes a row, and says which cell it is of.</summary>
    public int Read(RawTable raw, int row)
    {
        var cell = Space.CellOf(raw, row);
        Counts.Read(raw, row, cell);
        return cell;
    }
}
