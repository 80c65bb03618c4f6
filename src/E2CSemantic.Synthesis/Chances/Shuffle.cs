using System.Numerics;

namespace E2CSemantic.Synthesis.Chances;

/// <summary>
/// A bijection of the whole numbers below a count: a four-round Feistel network over the next even power of two, walked until it lands inside
/// (Black and Rogaway 2002). It deals quotas out in no visible order without ever holding a list.
/// </summary>
internal readonly record struct Shuffle
{
    private readonly ulong _key;
    private readonly long _count;
    private readonly int _half;

    public Shuffle(ulong key, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _key = key;
        _count = count;
        _half = Math.Max(1, ((64 - BitOperations.LeadingZeroCount((ulong)Math.Max(1, count - 1))) + 1) / 2);
    }

    public long Of(long index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _count);
        do
        {
            index = Round(index);
        }
        while (index >= _count);

        return index;
    }

    private long Round(long index)
    {
        var mask = (1UL << _half) - 1;
        var left = (ulong)index >> _half;
        var right = (ulong)index & mask;
        for (var round = 0; round < 4; round++)
        {
            (left, right) = (right, left ^ (Mix.Of(_key, right | ((ulong)round << 60)) & mask));
        }

        return (long)((left << _half) | right);
    }
}
