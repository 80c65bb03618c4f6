namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class BlobVector() : VectorReader("BLOB", typeof(byte[]))
{
    public override object GetValue(int row) => Bytes(row).ToArray();

    public override object GetValueAs(int row, Type type) =>
        type == typeof(Stream) || type == typeof(MemoryStream)
            ? new MemoryStream(Bytes(row).ToArray(), writable: false)
            : base.GetValueAs(row, type);

    public ReadOnlySpan<byte> Bytes(int row) => StringBytes.Of((StringBytes*)Data + row);
}
