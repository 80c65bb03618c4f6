using System.Text;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class VarcharVector() : VectorReader("VARCHAR", typeof(string))
{
    public override object GetValue(int row) => GetString(row);

    public override string GetString(int row) => Encoding.UTF8.GetString(GetUtf8(row));

    public override ReadOnlySpan<byte> GetUtf8(int row) => StringBytes.Of((StringBytes*)Data + row);

    public override object GetValueAs(int row, Type type) =>
        type == typeof(char) && GetString(row) is [var only] ? only
        : type == typeof(byte[]) ? StringBytes.Of((StringBytes*)Data + row).ToArray()
        : base.GetValueAs(row, type);
}
