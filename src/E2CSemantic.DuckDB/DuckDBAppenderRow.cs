using System.Numerics;
using E2CSemantic.DuckDB.Binding;
using E2CSemantic.DuckDB.Interop;
using E2CSemantic.DuckDB.Vectors;

namespace E2CSemantic.DuckDB;

/// <summary>
/// A row being appended, its values given in the table's column order. DuckDB casts each value to the column's type and
/// refuses one that does not fit with <see cref="DuckDBException"/>. Null is NULL.
/// </summary>
public sealed unsafe class DuckDBAppenderRow
{
    private const int StackBytes = 512;

    private readonly DuckDBAppender _appender;
    private readonly int _columnCount;
    private int _next;

    internal DuckDBAppenderRow(DuckDBAppender appender, int columnCount)
    {
        _appender = appender;
        _columnCount = columnCount;
    }

    /// <exception cref="InvalidOperationException">Fewer values than columns were appended, or the row was ended before.</exception>
    public void EndRow()
    {
        if (_next < _columnCount)
        {
            throw new InvalidOperationException($"The table has {_columnCount} columns, the row has {_next} values.");
        }

        _appender.End(this);
    }

    public DuckDBAppenderRow AppendNullValue() => Done(NativeMethods.AppendNull(Next()));

    /// <summary>The column's DEFAULT, or NULL without one.</summary>
    public DuckDBAppenderRow AppendDefault() => Done(NativeMethods.AppendDefault(Next()));

    public DuckDBAppenderRow AppendValue(bool? value) => value is { } v ? Done(NativeMethods.AppendBoolean(Next(), v)) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(sbyte? value) => AppendValue((int?)value);

    public DuckDBAppenderRow AppendValue(byte? value) => AppendValue((int?)value);

    public DuckDBAppenderRow AppendValue(short? value) => AppendValue((int?)value);

    public DuckDBAppenderRow AppendValue(ushort? value) => AppendValue((int?)value);

    public DuckDBAppenderRow AppendValue(int? value) => value is { } v ? Done(NativeMethods.AppendInt32(Next(), v)) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(uint? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(long? value) => value is { } v ? Done(NativeMethods.AppendInt64(Next(), v)) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(ulong? value) => value is { } v ? Done(NativeMethods.AppendUInt64(Next(), v)) : AppendNullValue();

    /// <summary>HUGEINT and UHUGEINT; Int128 and UInt128 convert to it.</summary>
    public DuckDBAppenderRow AppendValue(BigInteger? value) => AppendBoxed(value);

    public DuckDBAppenderRow AppendValue(float? value) => value is { } v ? Done(NativeMethods.AppendFloat(Next(), v)) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(double? value) => value is { } v ? Done(NativeMethods.AppendDouble(Next(), v)) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(decimal? value) => AppendBoxed(value);

    public DuckDBAppenderRow AppendValue(Guid? value) => AppendBoxed(value);

    public DuckDBAppenderRow AppendValue(DateOnly? value) =>
        value is { } v ? Done(NativeMethods.AppendDate(Next(), EngineTime.DaysOf(v))) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(TimeOnly? value) =>
        value is { } v ? Done(NativeMethods.AppendTime(Next(), EngineTime.MicrosOf(v))) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(DateTime? value) =>
        value is { } v ? Done(NativeMethods.AppendTimestamp(Next(), EngineTime.MicrosOf(v))) : AppendNullValue();

    public DuckDBAppenderRow AppendValue(DateTimeOffset? value) => AppendBoxed(value);

    public DuckDBAppenderRow AppendValue(TimeSpan? value) => AppendBoxed(value);

    public DuckDBAppenderRow AppendValue(DuckDBInterval? value) => AppendBoxed(value);

    public DuckDBAppenderRow AppendValue(string? value)
    {
        if (value is null)
        {
            return AppendNullValue();
        }

        var size = EngineValue.StrictUtf8.GetByteCount(value);
        var utf8 = size <= StackBytes ? stackalloc byte[StackBytes] : new byte[size];
        var length = EngineValue.StrictUtf8.GetBytes(value, utf8);
        fixed (byte* bytes = utf8)
        {
            return Done(NativeMethods.AppendVarchar(Next(), bytes, (ulong)length));
        }
    }

    public DuckDBAppenderRow AppendValue(byte[]? value)
    {
        if (value is null)
        {
            return AppendNullValue();
        }

        fixed (byte* bytes = value)
        {
            return Done(NativeMethods.AppendBlob(Next(), bytes, (ulong)value.Length));
        }
    }

    /// <summary>A LIST or an ARRAY; its element type is that of its first value.</summary>
    public DuckDBAppenderRow AppendValue<T>(IEnumerable<T>? value) => AppendBoxed(value);

    private DuckDBAppenderRow AppendBoxed(object? value)
    {
        using var native = EngineValue.Of(value);
        return Done(NativeMethods.AppendValue(Next(), native));
    }

    private AppenderHandle Next() =>
        _next < _columnCount ? _appender.Handle : throw new InvalidOperationException($"The table has {_columnCount} columns; the row has a value for each.");

    private DuckDBAppenderRow Done(NativeState state)
    {
        _appender.Check(state);
        _next++;
        return this;
    }
}
