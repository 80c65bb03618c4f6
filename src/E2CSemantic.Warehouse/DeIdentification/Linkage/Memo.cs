namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Every whole identity seen with its key: one look-up tells a repeat.</summary>
internal sealed class Memo
{
    private const int LeastCapacity = 1024;

    private IdentityHash[] _hashes = new IdentityHash[LeastCapacity];
    private long[] _keys = new long[LeastCapacity];

    public int Count { get; private set; }

    public bool TryGet(IdentityHash hash, out long key)
    {
        key = _keys[Slot(hash)];
        return key != 0;
    }

    public void Set(IdentityHash hash, long key)
    {
        var slot = Slot(hash);
        if (_keys[slot] == 0)
        {
            if (++Count > _keys.Length / 4 * 3)
            {
                Grow();
                slot = Slot(hash);
            }

            _hashes[slot] = hash;
        }

        _keys[slot] = key;
    }

    /// <summary>Room for so many without growing on the way.</summary>
    public void Reserve(long entries)
    {
        while (_keys.Length / 4 * 3 <= entries)
        {
            Grow();
        }
    }

    // Keys are never 0, so an empty slot needs no mark of its own.
    private int Slot(IdentityHash hash)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(hash.Low & (ulong)mask);
        while (_keys[slot] != 0 && _hashes[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (hashes, keys) = (_hashes, _keys);
        (_hashes, _keys) = (new IdentityHash[hashes.Length * 2], new long[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = Slot(hashes[i]);
                (_hashes[slot], _keys[slot]) = (hashes[i], keys[i]);
            }
        }
    }
}
