namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class BooleanVector() : VectorReader("BOOLEAN", typeof(bool))
{
    public override VectorStorage Storage => VectorStorage.Boolean;

    public override object GetValue(int row) => GetBoolean(row);

    public override bool GetBoolean(int row) => Data[row] != 0;
}
