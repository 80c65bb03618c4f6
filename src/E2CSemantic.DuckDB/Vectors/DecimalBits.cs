using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Vectors;

// The layout of System.Decimal, which is that of the DECIMAL it is marshalled as. Its constructor checks a scale that
// DuckDB's types have already bounded; over millions of rows that check is a good part of the work.
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DecimalBits
{
    private const int SignBit = int.MinValue;
    private const int ScaleShift = 16;

    private readonly int _flags;
    private readonly uint _high;
    private readonly ulong _low;

    private DecimalBits(int flags, ulong low)
    {
        _flags = flags;
        _high = 0;
        _low = low;
    }

    // The scale is at most 18, that of the widest DECIMAL stored in 64 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Compose(long value, byte scale)
    {
        unchecked
        {
            var flags = scale << ScaleShift;
            return Unsafe.BitCast<DecimalBits, decimal>(value >= 0 ? new(flags, (ulong)value) : new(flags | SignBit, (ulong)-value));
        }
    }
}
