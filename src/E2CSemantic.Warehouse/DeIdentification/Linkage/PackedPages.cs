using System.Buffers.Binary;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Packed identities one behind the other in large pages, each with its length before it; none is ever moved or taken out.</summary>
internal sealed class PackedPages
{
    private const int PageSize = 1 << 20;

    private readonly List<byte[]> _pages = [];
    private int _used = PageSize;

    /// <summary>The identity at a place that <see cref="Add"/> gave.</summary>
    public PackedIdentity this[long place]
    {
        get
        {
            var stored = _pages[(int)(place / PageSize)].AsSpan((int)(place % PageSize));
            return new(stored.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(stored)));
        }
    }

    public long Add(ReadOnlySpan<byte> packed)
    {
        var length = sizeof(ushort) + packed.Length;
        if (_used + length > PageSize)
        {
            _pages.Add(new byte[PageSize]);
            _used = 0;
        }

        var room = _pages[^1].AsSpan(_used);
        BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)packed.Length);
        packed.CopyTo(room[sizeof(ushort)..]);
        var place = ((long)(_pages.Count - 1) * PageSize) + _used;
        _used += length;
        return place;
    }
}
