using System.Numerics;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class FloatingVector<T>(string typeName, VectorStorage storage) : VectorReader(typeName, typeof(T))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override VectorStorage Storage => storage;

    public override object GetValue(int row) => At(row);

    public override double GetDouble(int row) => double.CreateChecked(At(row));

    public override decimal GetDecimal(int row) => decimal.CreateChecked(At(row));

    public override float GetSingle(int row)
    {
        var value = float.CreateTruncating(At(row));
        return float.IsFinite(value) || !T.IsFinite(At(row))
            ? value
            : throw new OverflowException($"A {TypeName} value is outside the range of Single.");
    }

    private T At(int row) => ((T*)Data)[row];
}
