using System.Globalization;
using System.Numerics;

namespace E2CSemantic.Privacy.Publication;

/// <summary>An exact decimal: <see cref="Unscaled"/> / 10^<see cref="Scale"/>, always written with all its decimals.</summary>
public readonly record struct FixedDecimal : IComparable<FixedDecimal>
{
    /// <param name="unscaled">The number without its decimal point.</param>
    /// <param name="scale">Decimals, 0 to 18.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of its range.</exception>
    public FixedDecimal(BigInteger unscaled, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 18);
        Unscaled = unscaled;
        Scale = scale;
    }

    public BigInteger Unscaled { get; }

    public int Scale { get; }

    public static bool operator <(FixedDecimal left, FixedDecimal right) => left.CompareTo(right) < 0;

    public static bool operator >(FixedDecimal left, FixedDecimal right) => left.CompareTo(right) > 0;

    public static bool operator <=(FixedDecimal left, FixedDecimal right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FixedDecimal left, FixedDecimal right) => left.CompareTo(right) >= 0;

    /// <summary>Rounds a fraction to <paramref name="scale"/> decimals in the direction named.</summary>
    public static FixedDecimal Round(Ratio value, int scale, Rounding rounding)
    {
        var scaled = value.Numerator * BigInteger.Pow(10, scale);
        var quotient = BigInteger.DivRem(scaled, value.Denominator, out var remainder);
        var floor = remainder.Sign < 0 ? quotient - 1 : quotient;
        var left = scaled - (floor * value.Denominator);
        var up = rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => !left.IsZero,
            _ => (2 * left).CompareTo(value.Denominator) is var half && (half > 0 || (half == 0 && floor.Sign >= 0)),
        };
        return new FixedDecimal(up ? floor + 1 : floor, scale);
    }

    public int CompareTo(FixedDecimal other) =>
        (Unscaled * BigInteger.Pow(10, other.Scale)).CompareTo(other.Unscaled * BigInteger.Pow(10, Scale));

    /// <summary>Digits with a point and no exponent, the same in every culture: <c>-0.050</c>.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var sign = Unscaled.Sign < 0 ? "-" : string.Empty;
        return Scale == 0
            ? string.Concat(sign, digits)
            : string.Concat(sign, digits.AsSpan(0, digits.Length - Scale), ".", digits.AsSpan(digits.Length - Scale));
    }
}
