using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Vectors;

// duckdb_string_t: a length, then the bytes themselves up to twelve, else a four-byte prefix and a pointer.
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct StringBytes
{
    private const int InlineLimit = 12;

    [FieldOffset(0)]
    private readonly uint _length;

    [FieldOffset(4)]
    private fixed byte _inline[InlineLimit];

    [FieldOffset(8)]
    private readonly byte* _pointer;

    public static ReadOnlySpan<byte> Of(StringBytes* element)
    {
        var length = checked((int)element->_length);
        return new(length <= InlineLimit ? element->_inline : element->_pointer, length);
    }
}
