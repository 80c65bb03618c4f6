using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

internal enum NativeState
{
    Success = 0,
    Error = 1,
}

internal enum ResultKind
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}

internal enum TypeId
{
    Invalid = 0,
    Boolean = 1,
    TinyInt = 2,
    SmallInt = 3,
    Integer = 4,
    BigInt = 5,
    UTinyInt = 6,
    USmallInt = 7,
    UInteger = 8,
    UBigInt = 9,
    Float = 10,
    Double = 11,
    Timestamp = 12,
    Date = 13,
    Time = 14,
    Interval = 15,
    HugeInt = 16,
    Varchar = 17,
    Blob = 18,
    Decimal = 19,
    TimestampSeconds = 20,
    TimestampMilliseconds = 21,
    TimestampNanoseconds = 22,
    Enum = 23,
    List = 24,
    Struct = 25,
    Map = 26,
    Uuid = 27,
    Union = 28,
    Bit = 29,
    TimeTz = 30,
    TimestampTz = 31,
    UHugeInt = 32,
    Array = 33,
    BigNum = 35,
    SqlNull = 36,
    TimeNanoseconds = 39,
    Geometry = 40,
    Variant = 41,
}

[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _data;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeProgress
{
    public readonly double Percentage;
    public readonly ulong RowsProcessed;
    public readonly ulong TotalRows;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct HugeInt(ulong lower, long upper)
{
    public readonly ulong Lower = lower;
    public readonly long Upper = upper;

    public static HugeInt From(Int128 value) => new((ulong)(UInt128)(value & ulong.MaxValue), (long)(value >> 64));
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct UHugeInt(ulong lower, ulong upper)
{
    public readonly ulong Lower = lower;
    public readonly ulong Upper = upper;

    public static UHugeInt From(UInt128 value) => new((ulong)(value & ulong.MaxValue), (ulong)(value >> 64));
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, HugeInt value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly HugeInt Value = value;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct ListEntry
{
    public readonly ulong Offset;
    public readonly ulong Length;
}
