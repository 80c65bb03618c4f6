namespace E2CSemantic.Synthesis.Chances;

/// <summary>
/// The chances of one thing (a person, a family, a school): element (topic, index) of a SplitMix64 stream, asked for in any order.
/// The same key, topic and index always give the same answer, so nobody's life depends on who was simulated before.
/// </summary>
internal readonly record struct Chance(ulong Key)
{
    public Chance Of(ulong part) => new(Mix.Of(Key, part));

    public ulong Bits(Topic topic, int index = 0)
    {
        unchecked
        {
            return Mix.Of(Key, ((ulong)topic << 32) | (uint)index);
        }
    }

    /// <summary>A whole number from 0 up to, not including, the bound.</summary>
    public int Below(int bound, Topic topic, int index = 0) => (int)Math.BigMul(Bits(topic, index), (ulong)bound, out _);

    /// <summary>Happens so often in a million.</summary>
    public bool Hit(int perMillion, Topic topic, int index = 0) => Below(1_000_000, topic, index) < perMillion;

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int least, int most, Topic topic, int index = 0) => least + Below(most - least + 1, topic, index);

    /// <summary>An index below the bound by cumulative weights, whose last one is the total.</summary>
    public int Pick(ReadOnlySpan<int> cumulative, Topic topic, int index = 0)
    {
        var drawn = Below(cumulative[^1], topic, index);
        var place = 0;
        while (cumulative[place] <= drawn)
        {
            place++;
        }

        return place;
    }

    /// <summary>A few are chosen often and many seldom: the density falls with the two-thirds power of the index.</summary>
    public int Skewed(int bound, Topic topic, int index = 0)
    {
        var drawn = (ulong)Below(1 << 20, topic, index);
        return (int)((drawn * drawn / (1 << 20) * drawn / (1 << 20) * (ulong)bound) >> 20);
    }

    /// <summary>Sum of four dice, from -1000 to 1000 with standard deviation 289: a bell without a floating-point function.</summary>
    public int Bell(Topic topic, int index = 0)
    {
        var bits = Bits(topic, index);
        var sum = (int)(bits & 0xFFFF) + (int)((bits >> 16) & 0xFFFF) + (int)((bits >> 32) & 0xFFFF) + (int)(bits >> 48);
        return (int)((sum - 131_070L) * 1000 / 131_070);
    }
}
