using System.Numerics;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class IntegerVector<T>(string typeName, VectorStorage storage = VectorStorage.Other)
    : VectorReader(typeName, IsWide ? typeof(BigInteger) : typeof(T))
    where T : unmanaged, IBinaryInteger<T>
{
    // HUGEINT and UHUGEINT are read as BigInteger by default, as other providers do; Int128 and UInt128 on request.
    private static bool IsWide => sizeof(T) == 16;

    public override VectorStorage Storage => storage;

    public override object GetValue(int row) => IsWide ? BigInteger.CreateChecked(At(row)) : At(row);

    public override bool GetBoolean(int row) => !T.IsZero(At(row));

    public override sbyte GetSByte(int row) => sbyte.CreateChecked(At(row));

    public override byte GetByte(int row) => byte.CreateChecked(At(row));

    public override short GetInt16(int row) => short.CreateChecked(At(row));

    public override ushort GetUInt16(int row) => ushort.CreateChecked(At(row));

    public override int GetInt32(int row) => int.CreateChecked(At(row));

    public override uint GetUInt32(int row) => uint.CreateChecked(At(row));

    public override long GetInt64(int row) => long.CreateChecked(At(row));

    public override ulong GetUInt64(int row) => ulong.CreateChecked(At(row));

    public override Int128 GetInt128(int row) => Int128.CreateChecked(At(row));

    public override UInt128 GetUInt128(int row) => UInt128.CreateChecked(At(row));

    public override float GetSingle(int row) => float.CreateChecked(At(row));

    public override double GetDouble(int row) => double.CreateChecked(At(row));

    public override decimal GetDecimal(int row) => decimal.CreateChecked(At(row));

    public override object GetValueAs(int row, Type type) =>
        type == typeof(BigInteger) ? BigInteger.CreateChecked(At(row)) : base.GetValueAs(row, type);

    private T At(int row) => ((T*)Data)[row];
}
