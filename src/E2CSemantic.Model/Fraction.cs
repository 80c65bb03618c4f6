using System.Globalization;
using System.Numerics;

namespace E2CSemantic.Model;

/// <summary>An exact fraction in lowest terms; its denominator is positive. Nothing is rounded until <see cref="Round"/> is asked for.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _denominator;

    /// <summary>The fraction <paramref name="numerator"/> over <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>The number above the line; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line, at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(long value) => new(value, 1);

    /// <summary>Exactly the decimal number.</summary>
    public static implicit operator Fraction(decimal value) =>
        new(Unscaled(value), BigInteger.Pow(10, value.Scale));

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Reads <c>1/24</c> or a whole number, digits only; null for anything else.</summary>
    public static Fraction? TryParse(string text)
    {
        var parts = text.Split('/');
        return parts.Length <= 2
            && BigInteger.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && BigInteger.TryParse(parts.Length == 2 ? parts[1] : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && !denominator.IsZero
            ? new(numerator, denominator)
            : null;
    }

    /// <summary>The decimal number with <paramref name="decimals"/> digits after the point that is nearest; a tie goes away from zero.</summary>
    /// <exception cref="OverflowException">The number has more digits than a decimal holds.</exception>
    public decimal Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var twice = BigInteger.Abs(Numerator) * scale * 2;
        var units = (twice + Denominator) / (Denominator * 2) * Numerator.Sign;
        return (decimal)units / (decimal)scale;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Whether it equals another: lowest terms are unique.</summary>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>As <c>1/24</c>; a whole number alone.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    private static BigInteger Unscaled(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var magnitude = unchecked(((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0]);
        return value < 0 ? -magnitude : magnitude;
    }
}
