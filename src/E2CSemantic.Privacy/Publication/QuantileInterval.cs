using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Privacy.Mechanisms;

namespace E2CSemantic.Privacy.Publication;

/// <summary>
/// A quantile out of a noisy histogram over public edges: where the weighted count of the rows at or below an edge first reaches that of the rows above it,
/// straight between the two edges. It lies within the edges; what clamping the rows to them did is outside its interval. Proof: ../Mechanisms/PROOF.md, 4.
/// </summary>
public static class QuantileInterval
{
    /// <summary>
    /// The quantile and its noise interval, whose ends are edges, or null when the noisy counts add to nothing. The interval holds the smallest value at or below
    /// which at least <paramref name="share"/> of the clamped rows lie with a chance of at least 1 - alpha.
    /// </summary>
    /// <param name="edges">The edges, strictly ascending, one more than there are counts; count i is of the rows above edge i and at or below edge i + 1.</param>
    /// <param name="counts">The counts with their noise, as drawn; may be below 0.</param>
    /// <param name="share">Above 0, below 1.</param>
    /// <param name="variance">sigma² of the noise of each count.</param>
    /// <param name="alpha">Above 0, below 1.</param>
    /// <exception cref="ArgumentException">There is not one edge more than counts.</exception>
    public static ReleasedRatio? Of(ImmutableArray<BigInteger> edges, ImmutableArray<BigInteger> counts, Ratio share, Ratio variance, Ratio alpha)
    {
        if (edges.Length != counts.Length + 1)
        {
            throw new ArgumentException("There is one edge more than there are counts.", nameof(edges));
        }

        var (above, below) = (share.Numerator, share.Denominator - share.Numerator);
        var all = counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        if (all.Sign <= 0)
        {
            return null;
        }

        // At each edge: the rows at or below it times (1 - share), less the rows above it times the share.
        var scores = new BigInteger[edges.Length];
        var widths = new BigInteger[edges.Length];
        var under = BigInteger.Zero;
        for (var edge = 0; edge < edges.Length; edge++)
        {
            under += edge == 0 ? BigInteger.Zero : counts[edge - 1];
            scores[edge] = (below * under) - (above * (all - under));
            widths[edge] = NoiseInterval.HalfWidthOfWeightedSum(variance, (edge * below * below) + ((counts.Length - edge) * above * above), alpha);
        }

        var crossing = Enumerable.Range(0, counts.Length).First(bin => scores[bin + 1].Sign >= 0);
        var low = Enumerable.Range(0, counts.Length).First(bin => scores[bin + 1] >= -widths[bin + 1]);
        var high = Enumerable.Range(0, counts.Length).Last(bin => scores[bin] <= widths[bin]);
        var rise = scores[crossing + 1] - scores[crossing];
        return new(
            new((edges[crossing] * rise) - ((edges[crossing + 1] - edges[crossing]) * scores[crossing]), rise),
            new(edges[low], 1),
            new(edges[high + 1], 1));
    }
}
