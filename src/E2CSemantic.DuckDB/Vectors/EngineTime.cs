using System.Runtime.CompilerServices;

namespace E2CSemantic.DuckDB.Vectors;

// DuckDB counts from 1970-01-01 in days and microseconds over a wider range than .NET's 0001 to 9999; its
// infinities are the extreme numbers, which fall outside that range too.
internal static class EngineTime
{
    private const int EpochDayNumber = 719_162;
    private const int LastDayNumber = 3_652_058;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateOnly DateOf(int days)
    {
        var number = unchecked(days + EpochDayNumber);
        return unchecked((uint)number) <= LastDayNumber
            ? DateOnly.FromDayNumber(number)
            : throw OutOfRange("DATE");
    }

    public static DateTime MidnightOf(int days) => new((long)DateOf(days).DayNumber * TimeSpan.TicksPerDay);

    public static DateTime TimestampOf(long units, long ticksPerUnit, DateTimeKind kind)
    {
        var ticks = ((Int128)units * ticksPerUnit) + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, kind)
            : throw OutOfRange("TIMESTAMP");
    }

    public static DateTime TimestampOf(long micros)
    {
        const long first = -62_135_596_800_000_000;
        const long last = 253_402_300_799_999_999;
        return micros is >= first and <= last
            ? new DateTime(unchecked((micros * TimeSpan.TicksPerMicrosecond) + 621_355_968_000_000_000))
            : throw OutOfRange("TIMESTAMP");
    }

    public static int DaysOf(DateOnly date) => date.DayNumber - EpochDayNumber;

    public static long MicrosOf(DateTime time) => MicrosOf(time.Ticks - DateTime.UnixEpoch.Ticks);

    public static long MicrosOf(TimeOnly time) => MicrosOf(time.Ticks);

    private static OverflowException OutOfRange(string type) => new($"A {type} value is infinite or outside the years 1 to 9999.");

    // Towards the past, so that a moment before 1970 keeps its microsecond as one after it does.
    private static long MicrosOf(long ticks) => (long)Math.Floor((decimal)ticks / TimeSpan.TicksPerMicrosecond);
}
