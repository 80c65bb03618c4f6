namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class IntervalVector() : VectorReader("INTERVAL", typeof(DuckDBInterval))
{
    public override object GetValue(int row) => At(row);

    public override TimeSpan GetTimeSpan(int row) => At(row).ToTimeSpan();

    private DuckDBInterval At(int row) => ((DuckDBInterval*)Data)[row];
}
