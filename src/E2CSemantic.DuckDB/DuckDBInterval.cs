using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB;

/// <summary>A DuckDB INTERVAL: months, days and microseconds, kept apart because neither a month nor a day has a fixed length.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Micros">Microseconds.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, long Micros)
{
    /// <summary>The interval of a span: no months, whole days apart, ticks below a microsecond cut off.</summary>
    public static DuckDBInterval FromTimeSpan(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - (span.Days * TimeSpan.TicksPerDay)) / TimeSpan.TicksPerMicrosecond);

    /// <summary>The span, a day counted as 24 hours.</summary>
    /// <exception cref="InvalidCastException">The interval has months.</exception>
    /// <exception cref="OverflowException">The interval is longer than a <see cref="TimeSpan"/> holds.</exception>
    public TimeSpan ToTimeSpan() =>
        Months == 0
            ? new TimeSpan(checked((Days * TimeSpan.TicksPerDay) + (Micros * TimeSpan.TicksPerMicrosecond)))
            : throw new InvalidCastException("An INTERVAL with months has no fixed length; read it as DuckDBInterval.");
}
