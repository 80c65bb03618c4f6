namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Which records carry a token or lie in a block, by 32 bits of it. Another token may share them: whoever asks compares the values.
/// </summary>
internal sealed class TokenTable
{
    private const int None = -1;

    private readonly PagedList<Entry> _entries = new();
    private int[] _heads = NewHeads(1 << 12);

    public void Add(uint hash, int record)
    {
        if (_entries.Count == _heads.Length)
        {
            Grow();
        }

        ref var head = ref _heads[(int)(hash & (uint)(_heads.Length - 1))];
        head = _entries.Add(new(hash, record, head));
    }

    /// <summary>The first entry of a token; -1 where there is none.</summary>
    public int First(uint hash) => Seek(_heads[(int)(hash & (uint)(_heads.Length - 1))], hash);

    public int Next(int entry) => Seek(_entries[entry].Next, _entries[entry].Hash);

    public int RecordOf(int entry) => _entries[entry].Record;

    private int Seek(int entry, uint hash)
    {
        while (entry != None && _entries[entry].Hash != hash)
        {
            entry = _entries[entry].Next;
        }

        return entry;
    }

    private void Grow()
    {
        _heads = NewHeads(_heads.Length * 2);
        for (var i = 0; i < _entries.Count; i++)
        {
            ref var entry = ref _entries[i];
            ref var head = ref _heads[(int)(entry.Hash & (uint)(_heads.Length - 1))];
            entry = entry with { Next = head };
            head = i;
        }
    }

    private static int[] NewHeads(int length)
    {
        var heads = new int[length];
        Array.Fill(heads, None);
        return heads;
    }

    private readonly record struct Entry(uint Hash, int Record, int Next);
}
