namespace E2CSemantic.DuckDB.Vectors;

// TIMESTAMP, TIMESTAMP_S and TIMESTAMP_MS: a count of units that are whole numbers of ticks.
internal sealed unsafe class TimestampVector(string typeName, long ticksPerUnit, DateTimeKind kind, VectorStorage storage)
    : VectorReader(typeName, typeof(DateTime))
{
    public override VectorStorage Storage => storage;

    public override object GetValue(int row) => GetDateTime(row);

    public override DateTime GetDateTime(int row) => EngineTime.TimestampOf(((long*)Data)[row], ticksPerUnit, kind);

    // A TIMESTAMP without zone has no offset of its own: only one with a zone is a moment.
    public override DateTimeOffset GetDateTimeOffset(int row) =>
        kind == DateTimeKind.Utc ? new DateTimeOffset(GetDateTime(row)) : throw Refused(typeof(DateTimeOffset));

    public override DateOnly GetDateOnly(int row)
    {
        var time = GetDateTime(row);
        return time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : throw Refused(typeof(DateOnly));
    }
}
