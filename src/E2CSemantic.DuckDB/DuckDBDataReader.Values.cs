using System.Runtime.CompilerServices;
using E2CSemantic.DuckDB.Vectors;

namespace E2CSemantic.DuckDB;

public sealed unsafe partial class DuckDBDataReader
{
    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool IsDBNull(int ordinal) =>
        unchecked((uint)ordinal) < SlotTable.Size && unchecked(_slots + ordinal)->IsStored
            ? unchecked(_slots + ordinal)->IsNull(_row)
            : SlowIsNull(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool GetBoolean(int ordinal) =>
        TryRead(VectorStorage.Boolean, ordinal, out byte value) ? value != 0 : SlowBoolean(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override short GetInt16(int ordinal) =>
        TryRead(VectorStorage.Int16, ordinal, out short value) ? value : SlowInt16(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int GetInt32(int ordinal) =>
        TryRead(VectorStorage.Int32, ordinal, out int value) ? value : SlowInt32(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override long GetInt64(int ordinal) =>
        TryRead(VectorStorage.Int64, ordinal, out long value) ? value : SlowInt64(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override float GetFloat(int ordinal) =>
        TryRead(VectorStorage.Single, ordinal, out float value) ? value : SlowSingle(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override double GetDouble(int ordinal) =>
        TryRead(VectorStorage.Double, ordinal, out double value) ? value : SlowDouble(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override decimal GetDecimal(int ordinal) =>
        TryRead(VectorStorage.Decimal64, ordinal, out long wide) ? DecimalBits.Compose(wide, ScaleOf(ordinal))
        : TryRead(VectorStorage.Decimal32, ordinal, out int middle) ? DecimalBits.Compose(middle, ScaleOf(ordinal))
        : TryRead(VectorStorage.Decimal16, ordinal, out short narrow) ? DecimalBits.Compose(narrow, ScaleOf(ordinal))
        : SlowDecimal(ordinal);

    /// <summary>The date of a DATE column, without an allocation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateOnly GetDateOnly(int ordinal) =>
        TryRead(VectorStorage.Date, ordinal, out int value) ? EngineTime.DateOf(value) : SlowDateOnly(ordinal);

    /// <summary>A DATE is midnight; a TIMESTAMP has kind Unspecified, a TIMESTAMP WITH TIME ZONE kind Utc.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override DateTime GetDateTime(int ordinal) =>
        TryRead(VectorStorage.Timestamp, ordinal, out long micros) ? EngineTime.TimestampOf(micros)
        : TryRead(VectorStorage.Date, ordinal, out int days) ? EngineTime.MidnightOf(days)
        : SlowDateTime(ordinal);

    public override byte GetByte(int ordinal) => NotNull(ordinal).GetByte(Row);

    public override Guid GetGuid(int ordinal) => NotNull(ordinal).GetGuid(Row);

    /// <summary>VARCHAR, ENUM, UUID and DECIMAL as text, exactly.</summary>
    public override string GetString(int ordinal) => NotNull(ordinal).GetString(Row);

    /// <summary>The UTF-8 bytes of a VARCHAR column, without an allocation; they hold until the next row is read.</summary>
    public ReadOnlySpan<byte> GetUtf8(int ordinal) => NotNull(ordinal).GetUtf8(Row);

    public override char GetChar(int ordinal) =>
        GetString(ordinal) is [var only] ? only : throw new InvalidCastException("The text is not one UTF-16 character.");

    public override object GetValue(int ordinal)
    {
        var column = Column(ordinal);
        return column.IsNull(Row) ? DBNull.Value : column.GetValue(Row);
    }

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    /// <summary>
    /// The value as <typeparamref name="T"/>: any number, date or text type that holds it; a nullable type takes NULL as null;
    /// LIST and ARRAY also as an array or another list of a fitting element; ENUM also as a CLR enum by member name.
    /// </summary>
    public override T GetFieldValue<T>(int ordinal)
    {
        // The JIT keeps only the branch of T, and boxes nothing in it.
        if (typeof(T) == typeof(int)) { return (T)(object)GetInt32(ordinal); }
        if (typeof(T) == typeof(long)) { return (T)(object)GetInt64(ordinal); }
        if (typeof(T) == typeof(double)) { return (T)(object)GetDouble(ordinal); }
        if (typeof(T) == typeof(decimal)) { return (T)(object)GetDecimal(ordinal); }
        if (typeof(T) == typeof(DateOnly)) { return (T)(object)GetDateOnly(ordinal); }
        if (typeof(T) == typeof(DateTime)) { return (T)(object)GetDateTime(ordinal); }
        if (typeof(T) == typeof(bool)) { return (T)(object)GetBoolean(ordinal); }
        if (typeof(T) == typeof(short)) { return (T)(object)GetInt16(ordinal); }
        if (typeof(T) == typeof(float)) { return (T)(object)GetFloat(ordinal); }
        if (typeof(T) == typeof(byte)) { return (T)(object)GetByte(ordinal); }
        if (typeof(T) == typeof(sbyte)) { return (T)(object)NotNull(ordinal).GetSByte(Row); }
        if (typeof(T) == typeof(ushort)) { return (T)(object)NotNull(ordinal).GetUInt16(Row); }
        if (typeof(T) == typeof(uint)) { return (T)(object)NotNull(ordinal).GetUInt32(Row); }
        if (typeof(T) == typeof(ulong)) { return (T)(object)NotNull(ordinal).GetUInt64(Row); }
        if (typeof(T) == typeof(Int128)) { return (T)(object)NotNull(ordinal).GetInt128(Row); }
        if (typeof(T) == typeof(UInt128)) { return (T)(object)NotNull(ordinal).GetUInt128(Row); }
        if (typeof(T) == typeof(Guid)) { return (T)(object)GetGuid(ordinal); }
        if (typeof(T) == typeof(TimeOnly)) { return (T)(object)NotNull(ordinal).GetTimeOnly(Row); }
        if (typeof(T) == typeof(TimeSpan)) { return (T)(object)NotNull(ordinal).GetTimeSpan(Row); }
        if (typeof(T) == typeof(DateTimeOffset)) { return (T)(object)NotNull(ordinal).GetDateTimeOffset(Row); }

        return OtherFieldValue<T>(ordinal);
    }

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Copy(dataOffset, buffer, bufferOffset, length, (byte[])NotNull(ordinal).GetValueAs(Row, typeof(byte[])));

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Copy(dataOffset, buffer, bufferOffset, length, GetString(ordinal).ToCharArray());

    /// <summary>The bytes of a BLOB, or the UTF-8 of a VARCHAR.</summary>
    public override Stream GetStream(int ordinal) =>
        new MemoryStream((byte[])NotNull(ordinal).GetValueAs(Row, typeof(byte[])), writable: false);

    private static long Copy<T>(long dataOffset, T[]? buffer, int bufferOffset, int length, T[] source)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dataOffset);
        if (buffer is null)
        {
            return source.Length;
        }

        var count = Math.Max(0, (int)Math.Min(length, source.Length - dataOffset));
        Array.Copy(source, Math.Min(dataOffset, source.Length), buffer, bufferOffset, count);
        return count;
    }

    private T OtherFieldValue<T>(int ordinal)
    {
        var column = Column(ordinal);
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (!column.IsNull(Row))
        {
            return (T)column.GetValueAs(Row, target);
        }

        return typeof(T) == typeof(object) ? (T)(object)DBNull.Value
            : target != typeof(T) ? default!
            : throw Null(ordinal);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte ScaleOf(int ordinal) => unchecked(_slots + ordinal)->Scale;

    // False sends a getter to its slow path: the reader is on no row, the column is not stored so, or the value is NULL.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryRead<T>(VectorStorage storage, int ordinal, out T value)
        where T : unmanaged
    {
        if (unchecked((uint)ordinal) < SlotTable.Size)
        {
            var slot = unchecked(_slots + ordinal);
            var row = _row;
            if (slot->Has(storage, row))
            {
                value = slot->At<T>(row);
                return true;
            }
        }

        Unsafe.SkipInit(out value);
        return false;
    }

    // Kept out of line, so that a fast getter stays small where it is inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SlowIsNull(int ordinal) => Column(ordinal).IsNull(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SlowBoolean(int ordinal) => NotNull(ordinal).GetBoolean(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private short SlowInt16(int ordinal) => NotNull(ordinal).GetInt16(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SlowInt32(int ordinal) => NotNull(ordinal).GetInt32(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long SlowInt64(int ordinal) => NotNull(ordinal).GetInt64(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private float SlowSingle(int ordinal) => NotNull(ordinal).GetSingle(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double SlowDouble(int ordinal) => NotNull(ordinal).GetDouble(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal SlowDecimal(int ordinal) => NotNull(ordinal).GetDecimal(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateOnly SlowDateOnly(int ordinal) => NotNull(ordinal).GetDateOnly(Row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTime SlowDateTime(int ordinal) => NotNull(ordinal).GetDateTime(Row);

    // Every getter's slow path and every wrong state of the reader end here.
    private VectorReader NotNull(int ordinal)
    {
        var column = Column(ordinal);
        return column.IsNull(Row) ? throw Null(ordinal) : column;
    }

    private VectorReader Column(int ordinal)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (ordinal < 0 || ordinal >= _columns.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"The result has {_columns.Length} columns.");
        }

        return _row >= 0 && _row < _rowCount ? _columns[ordinal].Vector : throw new InvalidOperationException(NoRow);
    }

    private InvalidCastException Null(int ordinal) =>
        new($"The value of column '{_columns[ordinal].Name}' is NULL; ask IsDBNull first, or read a nullable type.");
}
