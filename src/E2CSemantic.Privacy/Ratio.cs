using System.Globalization;
using System.Numerics;

namespace E2CSemantic.Privacy;

/// <summary>
/// A fraction exactly as written, its denominator above zero. It carries a numerator and a denominator and does no
/// arithmetic: nothing is reduced, so 1/2 and 2/4 are different values that compare as equal in size.
/// </summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    /// <summary>Makes the fraction <paramref name="numerator"/>/<paramref name="denominator"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above zero.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Reads a plain decimal (<c>0.005</c>) or a fraction (<c>1/3</c>), exactly. Signs, exponents, spaces and group
    /// separators are refused.
    /// </summary>
    /// <param name="text">At most 64 characters.</param>
    /// <param name="ratio">What was read; meaningless when the result is false.</param>
    public static bool TryParse(string text, out Ratio ratio)
    {
        ratio = default;
        if (text.Length > 64)
        {
            return false;
        }

        if (text.Split('/') is [var above, var below])
        {
            if (!TryParseDigits(above, out var numerator) || !TryParseDigits(below, out var denominator)
                || denominator.IsZero)
            {
                return false;
            }

            ratio = new Ratio(numerator, denominator);
            return true;
        }

        var parts = text.Split('.');
        if (parts.Length > 2 || !parts.All(part => TryParseDigits(part, out _)))
        {
            return false;
        }

        var digits = parts.Length == 2 ? parts[1].Length : 0;
        ratio = new Ratio(
            BigInteger.Parse(string.Concat(parts), NumberStyles.None, CultureInfo.InvariantCulture),
            BigInteger.Pow(10, digits));
        return true;
    }

    /// <summary>Compares the sizes of two fractions, by cross multiplication.</summary>
    public int CompareTo(Ratio other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool TryParseDigits(string text, out BigInteger value) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
