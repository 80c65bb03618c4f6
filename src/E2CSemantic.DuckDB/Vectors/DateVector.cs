namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class DateVector() : VectorReader("DATE", typeof(DateOnly))
{
    public override VectorStorage Storage => VectorStorage.Date;

    public override object GetValue(int row) => GetDateOnly(row);

    public override DateOnly GetDateOnly(int row) => EngineTime.DateOf(At(row));

    public override DateTime GetDateTime(int row) => EngineTime.MidnightOf(At(row));

    private int At(int row) => ((int*)Data)[row];
}
