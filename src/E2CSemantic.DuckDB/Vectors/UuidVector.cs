using System.Buffers.Binary;

namespace E2CSemantic.DuckDB.Vectors;

// Stored as a 128-bit integer whose top bit is flipped, so that signed order is the order of the text.
internal sealed unsafe class UuidVector() : VectorReader("UUID", typeof(Guid))
{
    private static readonly UInt128 TopBit = UInt128.One << 127;

    public override object GetValue(int row) => GetGuid(row);

    public override Guid GetGuid(int row)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, ((UInt128*)Data)[row] ^ TopBit);
        return new Guid(bytes, bigEndian: true);
    }

    public override string GetString(int row) => GetGuid(row).ToString();
}
