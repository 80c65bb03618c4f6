using System.Collections.Immutable;
using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>
/// The public edges of a histogram between two bounds: closer together towards the lower one, as earnings are, in whole units. A constant of the bounds, never taken
/// from the data.
/// </summary>
public static class QuantileEdges
{
    /// <summary>The most counts of a histogram.</summary>
    public const int MostBins = 32;

    /// <summary>The edges, strictly ascending from <paramref name="low"/> to <paramref name="high"/>: 32 bins, or one for each unit where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Low is not below high.</exception>
    public static ImmutableArray<BigInteger> Between(BigInteger low, BigInteger high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        var width = high - low;
        var bins = (int)BigInteger.Min(width, MostBins);
        return width < bins * bins
            ? [.. Enumerable.Range(0, bins + 1).Select(edge => low + (width * edge / bins))]
            : [.. Enumerable.Range(0, bins + 1).Select(edge => low + (width * edge * edge / (bins * bins)))];
    }
}
