using System.Numerics;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Every whole identity seen with its key: one look-up tells a repeat.</summary>
internal sealed class Memo
{
    private const int LeastCapacity = 1024;

    private Entry[] _entries;
    private int _count;

    /// <param name="expected">Room for so many without growing on the way.</param>
    public Memo(long expected) => _entries = new Entry[Math.Max(LeastCapacity, (int)BitOperations.RoundUpToPowerOf2((ulong)expected / 3 * 4))];

    public bool TryGet(IdentityHash hash, out long key)
    {
        key = _entries[Slot(hash)].Key;
        return key != 0;
    }

    public void Set(IdentityHash hash, long key)
    {
        if (_count >= _entries.Length / 4 * 3)
        {
            Grow();
        }

        ref var entry = ref _entries[Slot(hash)];
        _count += entry.Key == 0 ? 1 : 0;
        entry = new(hash, key);
    }

    // Keys are never 0, so an empty slot needs no mark of its own.
    private int Slot(IdentityHash hash)
    {
        var mask = _entries.Length - 1;
        var slot = (int)(hash.Low & (ulong)mask);
        while (_entries[slot].Key != 0 && _entries[slot].Hash != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var known = _entries;
        _entries = new Entry[known.Length * 2];
        foreach (var entry in known)
        {
            if (entry.Key != 0)
            {
                _entries[Slot(entry.Hash)] = entry;
            }
        }
    }

    private readonly record struct Entry(IdentityHash Hash, long Key);
}
