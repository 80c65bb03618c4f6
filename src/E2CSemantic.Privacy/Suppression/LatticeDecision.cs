namespace E2CSemantic.Privacy.Suppression;

/// <summary>Which cells of every table of a lattice are published, decided together.</summary>
public sealed class LatticeDecision
{
    private readonly bool[][] _published;

    internal LatticeDecision(bool[][] published)
    {
        _published = published;
    }

    /// <summary>One flag per cell of a table, in the order of <see cref="CountLattice.Counts"/>.</summary>
    public IReadOnlyList<bool> Published(DimensionSet table) => _published[table.Bits];
}
