namespace E2CSemantic.Privacy.Suppression;

/// <summary>
/// For every dimension, the order in which its members are withheld to protect others. It is public and fixed before
/// any count is seen, so which member was chosen tells nothing of the counts.
/// </summary>
public sealed class ComplementOrder
{
    private readonly int[][] _orders;

    /// <param name="orders">For each dimension, every member exactly once.</param>
    /// <exception cref="ArgumentException">An order is not a permutation of the members.</exception>
    public ComplementOrder(IReadOnlyList<IReadOnlyList<int>> orders)
    {
        if (orders.Any(order => !order.Order().SequenceEqual(Enumerable.Range(0, order.Count))))
        {
            throw new ArgumentException("An order holds every member of its dimension exactly once.", nameof(orders));
        }

        _orders = [.. orders.Select(order => order.ToArray())];
    }

    /// <summary>Members in the order in which they are declared.</summary>
    public static ComplementOrder AsDeclared(IReadOnlyList<int> sizes) =>
        new([.. sizes.Select(size => Enumerable.Range(0, size).ToArray())]);

    internal ReadOnlySpan<int> Of(int dimension) => _orders[dimension];

    internal bool Fits(IReadOnlyList<int> sizes) => _orders.Select(order => order.Length).SequenceEqual(sizes);
}
