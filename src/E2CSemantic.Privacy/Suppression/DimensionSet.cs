using System.Numerics;

namespace E2CSemantic.Privacy.Suppression;

/// <summary>Which dimensions of a lattice a table keeps; the others are summed out. Dimensions count from 0.</summary>
public readonly record struct DimensionSet
{
    internal DimensionSet(int bits)
    {
        Bits = bits;
    }

    /// <summary>The table of the grand total.</summary>
    public static DimensionSet None => default;

    public int Count => BitOperations.PopCount((uint)Bits);

    internal int Bits { get; }

    /// <summary>The set of these dimensions, in any order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is outside 0 to 15.</exception>
    public static DimensionSet Of(params IReadOnlyList<int> dimensions)
    {
        var bits = 0;
        foreach (var dimension in dimensions)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(dimension);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, CountLattice.MostDimensions);
            bits |= 1 << dimension;
        }

        return new DimensionSet(bits);
    }

    public bool Contains(int dimension) => (Bits >> dimension & 1) == 1;

    internal DimensionSet Without(int dimension) => new(Bits & ~(1 << dimension));

    internal bool IsWithin(DimensionSet other) => (Bits & ~other.Bits) == 0;
}
