using System.Buffers.Binary;
using System.Collections;
using System.Data;
using System.Numerics;
using System.Text;
using E2CSemantic.DuckDB.Interop;
using E2CSemantic.DuckDB.Vectors;

namespace E2CSemantic.DuckDB.Binding;

internal static unsafe class EngineValue
{
    // A lone surrogate has no UTF-8 form; it is refused, not replaced.
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ValueHandle Of(object? value, DbType dbType = DbType.Object) => value switch
    {
        DateTime time when dbType == DbType.Date => NativeMethods.CreateDate(EngineTime.DaysOf(DateOnly.FromDateTime(time))),
        _ => Of(value),
    };

    private static ValueHandle Of(object? value) => value switch
    {
        null or DBNull => NativeMethods.CreateNull(),
        bool v => NativeMethods.CreateBoolean(v),
        sbyte v => NativeMethods.CreateInt8(v),
        byte v => NativeMethods.CreateUInt8(v),
        short v => NativeMethods.CreateInt16(v),
        ushort v => NativeMethods.CreateUInt16(v),
        int v => NativeMethods.CreateInt32(v),
        uint v => NativeMethods.CreateUInt32(v),
        long v => NativeMethods.CreateInt64(v),
        ulong v => NativeMethods.CreateUInt64(v),
        Int128 v => NativeMethods.CreateHugeInt(HugeInt.From(v)),
        UInt128 v => NativeMethods.CreateUHugeInt(UHugeInt.From(v)),
        BigInteger v when v > (BigInteger)Int128.MaxValue => NativeMethods.CreateUHugeInt(UHugeInt.From((UInt128)v)),
        BigInteger v => NativeMethods.CreateHugeInt(HugeInt.From((Int128)v)),
        float v => NativeMethods.CreateFloat(v),
        double v => NativeMethods.CreateDouble(v),
        decimal v => NativeMethods.CreateDecimal(DecimalOf(v, v.Scale)),
        string v => Varchar(v),
        char v => Varchar(v.ToString()),
        byte[] v => Blob(v),
        ReadOnlyMemory<byte> v => Blob(v.Span),
        Guid v => NativeMethods.CreateUuid(UuidOf(v)),
        DateOnly v => NativeMethods.CreateDate(EngineTime.DaysOf(v)),
        TimeOnly v => NativeMethods.CreateTime(EngineTime.MicrosOf(v)),
        DateTime v => NativeMethods.CreateTimestamp(EngineTime.MicrosOf(v)),
        DateTimeOffset v => NativeMethods.CreateTimestampTz(EngineTime.MicrosOf(v.UtcDateTime)),
        TimeSpan v => NativeMethods.CreateInterval(DuckDBInterval.FromTimeSpan(v)),
        DuckDBInterval v => NativeMethods.CreateInterval(v),
        Enum v => Of(Convert.ChangeType(v, Enum.GetUnderlyingType(v.GetType()), null)),
        IDictionary => throw Unsupported(value),
        IEnumerable v => ListOf(v),
        _ => throw Unsupported(value),
    };

    private static NotSupportedException Unsupported(object value) =>
        new($"A value of type {value.GetType()} cannot be given to DuckDB as a parameter.");

    private static ValueHandle Varchar(string text)
    {
        var utf8 = StrictUtf8.GetBytes(text);
        fixed (byte* bytes = utf8)
        {
            return NativeMethods.CreateVarchar(bytes, (ulong)utf8.Length);
        }
    }

    private static ValueHandle Blob(ReadOnlySpan<byte> data)
    {
        fixed (byte* bytes = data)
        {
            return NativeMethods.CreateBlob(bytes, (ulong)data.Length);
        }
    }

    private static NativeDecimal DecimalOf(decimal value, byte scale)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var magnitude = unchecked(new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        for (int places = value.Scale; places < scale; places++)
        {
            magnitude *= 10;
        }

        var digits = 1;
        for (var rest = magnitude / 10; rest > 0; rest /= 10)
        {
            digits++;
        }

        return new NativeDecimal((byte)Math.Max(digits, scale), scale, HugeInt.From(decimal.IsNegative(value) ? -magnitude : magnitude));
    }

    private static UHugeInt UuidOf(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = value.TryWriteBytes(bytes, bigEndian: true, out _);
        return UHugeInt.From(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    // The element type is that of the first value; decimals are first brought to one scale, so none is rounded.
    private static ValueHandle ListOf(IEnumerable elements)
    {
        var items = elements.Cast<object?>().ToList();
        var scale = items.OfType<decimal>().Select(d => d.Scale).DefaultIfEmpty().Max();
        var values = items
            .Select(item => item is decimal d ? NativeMethods.CreateDecimal(WideDecimalOf(d, scale)) : Of(item))
            .ToList();
        try
        {
            var typed = items.FindIndex(item => item is not (null or DBNull));
            using var none = NativeMethods.CreateNull();
            var elementType = NativeMethods.BorrowValueType(typed < 0 ? none : values[typed]);

            // DuckDB wants a pointer even to no values.
            fixed (nint* handles = values.Select(v => v.DangerousGetHandle()).Append(0).ToArray())
            {
                var list = NativeMethods.CreateList(elementType, handles, (ulong)values.Count);
                return list.IsInvalid ? throw Unsupported(elements) : list;
            }
        }
        finally
        {
            values.ForEach(v => v.Dispose());
        }
    }

    private static NativeDecimal WideDecimalOf(decimal value, byte scale)
    {
        var exact = DecimalOf(value, scale);
        return new NativeDecimal(38, exact.Scale, exact.Value);
    }
}
