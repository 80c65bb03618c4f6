using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_appender_create_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial NativeState CreateAppender(ConnectionHandle connection, string? catalog, string? schema, string table, out AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_error_data")]
    public static partial ErrorDataHandle AppenderError(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_column_count")]
    public static partial ulong AppenderColumnCount(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_end_row")]
    public static partial NativeState EndRow(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_flush")]
    public static partial NativeState FlushAppender(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_close")]
    public static partial NativeState CloseAppender(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_clear")]
    public static partial NativeState ClearAppender(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
    public static partial NativeState DestroyAppender(ref nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_append_null")]
    public static partial NativeState AppendNull(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_append_default")]
    public static partial NativeState AppendDefault(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_append_bool")]
    public static partial NativeState AppendBoolean(AppenderHandle appender, [MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_int64")]
    public static partial NativeState AppendInt64(AppenderHandle appender, long value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_uint64")]
    public static partial NativeState AppendUInt64(AppenderHandle appender, ulong value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_int32")]
    public static partial NativeState AppendInt32(AppenderHandle appender, int value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_float")]
    public static partial NativeState AppendFloat(AppenderHandle appender, float value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_double")]
    public static partial NativeState AppendDouble(AppenderHandle appender, double value);

    [LibraryImport(Library, EntryPoint = "duckdb_append_date")]
    public static partial NativeState AppendDate(AppenderHandle appender, int days);

    [LibraryImport(Library, EntryPoint = "duckdb_append_time")]
    public static partial NativeState AppendTime(AppenderHandle appender, long microseconds);

    [LibraryImport(Library, EntryPoint = "duckdb_append_timestamp")]
    public static partial NativeState AppendTimestamp(AppenderHandle appender, long microseconds);

    [LibraryImport(Library, EntryPoint = "duckdb_append_varchar_length")]
    public static partial NativeState AppendVarchar(AppenderHandle appender, byte* utf8, ulong length);

    [LibraryImport(Library, EntryPoint = "duckdb_append_blob")]
    public static partial NativeState AppendBlob(AppenderHandle appender, byte* data, ulong length);

    [LibraryImport(Library, EntryPoint = "duckdb_append_value")]
    public static partial NativeState AppendValue(AppenderHandle appender, ValueHandle value);
}
