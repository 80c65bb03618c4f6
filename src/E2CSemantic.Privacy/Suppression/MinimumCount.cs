using System.Numerics;

namespace E2CSemantic.Privacy.Suppression;

/// <summary>
/// The fewest people a published cell may show. On a protected tier it is asked of the noisy count, never of the true
/// one: a rule on the true count would tell whether one person is in the cell.
/// </summary>
public readonly record struct MinimumCount
{
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public MinimumCount(int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        People = people;
    }

    public int People { get; }

    /// <summary>Whether a cell with this count may be shown: at the minimum it may, below it not.</summary>
    public bool Permits(BigInteger count) => count >= People;
}
