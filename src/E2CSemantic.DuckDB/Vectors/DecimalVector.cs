using System.Globalization;
using System.Numerics;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class DecimalVector<T>(byte width, byte scale, VectorStorage storage)
    : VectorReader(string.Create(CultureInfo.InvariantCulture, $"DECIMAL({width},{scale})"), typeof(decimal))
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MaxDecimalScale = 28;
    private static readonly Int128 MaxMagnitude = (Int128)decimal.MaxValue;

    public override VectorStorage Storage => storage;

    public override byte Scale => scale;

    public override object GetValue(int row) => GetDecimal(row);

    public override decimal GetDecimal(int row) =>
        sizeof(T) < 16 ? DecimalBits.Compose(long.CreateTruncating(At(row)), scale) : Wide(Int128.CreateTruncating(At(row)));

    public override double GetDouble(int row) =>
        double.Parse(GetString(row), CultureInfo.InvariantCulture);

    public override float GetSingle(int row) =>
        float.Parse(GetString(row), CultureInfo.InvariantCulture);

    public override sbyte GetSByte(int row) => sbyte.CreateChecked(Whole(row));

    public override byte GetByte(int row) => byte.CreateChecked(Whole(row));

    public override short GetInt16(int row) => short.CreateChecked(Whole(row));

    public override ushort GetUInt16(int row) => ushort.CreateChecked(Whole(row));

    public override int GetInt32(int row) => int.CreateChecked(Whole(row));

    public override uint GetUInt32(int row) => uint.CreateChecked(Whole(row));

    public override long GetInt64(int row) => long.CreateChecked(Whole(row));

    public override ulong GetUInt64(int row) => ulong.CreateChecked(Whole(row));

    public override Int128 GetInt128(int row) => Whole(row);

    public override UInt128 GetUInt128(int row) => UInt128.CreateChecked(Whole(row));

    public override string GetString(int row)
    {
        var value = Int128.CreateTruncating(At(row));
        var digits = Int128.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var text = scale == 0 ? digits : $"{digits[..^scale]}.{digits[^scale..]}";
        return value < 0 ? "-" + text : text;
    }

    private T At(int row) => ((T*)Data)[row];

    // System.Decimal holds 96 bits and 28 places; trailing zeros may go, digits may not.
    private decimal Wide(Int128 value)
    {
        var magnitude = Int128.Abs(value);
        var places = scale;
        while ((magnitude > MaxMagnitude || places > MaxDecimalScale) && places > 0 && magnitude % 10 == 0)
        {
            magnitude /= 10;
            places--;
        }

        if (magnitude > MaxMagnitude || places > MaxDecimalScale)
        {
            throw new OverflowException($"A {TypeName} value has more digits than Decimal holds; read it as String.");
        }

        return unchecked(new decimal((int)magnitude, (int)(magnitude >> 32), (int)(magnitude >> 64), value < 0, places));
    }

    private Int128 Whole(int row)
    {
        var (whole, rest) = Int128.DivRem(Int128.CreateTruncating(At(row)), PowerOfTen(scale));
        return rest == 0 ? whole : throw new InvalidCastException($"A {TypeName} value with decimals cannot be read as an integer.");
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
