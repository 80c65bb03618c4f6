namespace E2CSemantic.DuckDB.Vectors;

// TIME counts microseconds, TIME_NS nanoseconds; DuckDB allows 24:00:00, TimeOnly does not.
internal sealed unsafe class TimeVector(string typeName, long unitsPerDay) : VectorReader(typeName, typeof(TimeOnly))
{
    public override object GetValue(int row) => GetTimeOnly(row);

    public override TimeOnly GetTimeOnly(int row)
    {
        var ticks = (long)((Int128)At(row) * TimeSpan.TicksPerDay / unitsPerDay);
        return ticks < TimeSpan.TicksPerDay
            ? new TimeOnly(ticks)
            : throw new OverflowException($"The {TypeName} value 24:00:00 is outside the range of TimeOnly.");
    }

    public override TimeSpan GetTimeSpan(int row) => new((long)((Int128)At(row) * TimeSpan.TicksPerDay / unitsPerDay));

    private long At(int row) => ((long*)Data)[row];
}
