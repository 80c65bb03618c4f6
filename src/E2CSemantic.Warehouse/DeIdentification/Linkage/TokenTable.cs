namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Which records carry a token, lie in a block or have a key, by 32 bits of it. Another may share them: whoever asks compares the values.
/// A hash that more than a number of records have tells nobody apart, and has none.
/// </summary>
internal sealed class TokenTable(int largest)
{
    private const int LeastCapacity = 1 << 12;
    private const int None = -1;

    // A slot holds the hash above and below it either the number after the only record's, or from here on that of a group; 0 is empty.
    // Most hashes are one record's: they cost eight bytes and one look.
    private const uint FirstGroup = 1U << 31;

    private readonly PagedList<Group> _groups = new();
    private readonly PagedList<Entry> _entries = new();
    private ulong[] _slots = new ulong[LeastCapacity];
    private int _used;

    /// <summary>The records of a hash, the newest first.</summary>
    public Records Of(uint hash)
    {
        var held = Low(_slots[Slot(hash)]);
        return held >= FirstGroup ? new(_entries, _groups[(int)(held - FirstGroup)].First, None) : new(_entries, None, (int)held - 1);
    }

    public void Add(uint hash, int record)
    {
        if (_used > _slots.Length / 4 * 3)
        {
            Grow();
        }

        ref var slot = ref _slots[Slot(hash)];
        var held = Low(slot);
        if (held == 0)
        {
            _used++;
            slot = ((ulong)hash << 32) | (uint)(record + 1);
            return;
        }

        if (held < FirstGroup)
        {
            held = FirstGroup + (uint)_groups.Add(new(_entries.Add(new((int)held - 1, None)), 1));
            slot = ((ulong)hash << 32) | held;
        }

        ref var group = ref _groups[(int)(held - FirstGroup)];
        group = group.Count == largest ? group with { First = None } : new(_entries.Add(new(record, group.First)), group.Count + 1);
    }

    private static uint Low(ulong slot) => unchecked((uint)slot);

    // Hashes are spread evenly in every bit, so the lowest choose the slot.
    private int Slot(uint hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (_slots[slot] != 0 && (uint)(_slots[slot] >> 32) != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var held = _slots;
        _slots = new ulong[held.Length * 2];
        foreach (var slot in held)
        {
            if (slot != 0)
            {
                _slots[Slot((uint)(slot >> 32))] = slot;
            }
        }
    }

    /// <summary>The records of one hash.</summary>
    public ref struct Records(PagedList<Entry> entries, int next, int only)
    {
        public int Current { get; private set; } = None;

        public readonly Records GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next == None)
            {
                (Current, only) = (only, None);
                return Current != None;
            }

            (Current, next) = (entries[next].Record, entries[next].Next);
            return true;
        }
    }

    /// <summary>A record of a hash that several have, and the next older.</summary>
    internal readonly record struct Entry(int Record, int Next);

    private readonly record struct Group(int First, int Count);
}
