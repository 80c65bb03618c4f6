namespace E2CSemantic.DuckDB.Vectors;

// A tick is 100 nanoseconds: what is below is cut off, towards the past.
internal sealed unsafe class NanosecondVector() : VectorReader("TIMESTAMP_NS", typeof(DateTime))
{
    private const long NanosecondsPerTick = 100;

    public override object GetValue(int row) => GetDateTime(row);

    public override DateTime GetDateTime(int row)
    {
        var nanos = ((long*)Data)[row];
        if (Int128.Abs(nanos) == long.MaxValue)
        {
            throw new OverflowException("An infinite TIMESTAMP_NS value cannot be read as DateTime.");
        }

        var (ticks, rest) = Math.DivRem(nanos, NanosecondsPerTick);
        return new DateTime(DateTime.UnixEpoch.Ticks + (rest < 0 ? ticks - 1 : ticks));
    }
}
