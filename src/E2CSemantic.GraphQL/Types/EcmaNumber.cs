using System.Buffers;
using System.Globalization;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Prints a double with the fewest digits that read back to it, in the notation of ECMA-262 <c>Number::toString</c>.</summary>
internal static class EcmaNumber
{
    private static readonly SearchValues<char> _decimalCharacters = SearchValues.Create("+-.0123456789eE");

    public static string Format(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var sign = value < 0 ? "-" : "";
        var (digits, point) = Digits(Math.Abs(value));
        if (point is > 0 and <= 21)
        {
            return sign + (digits.Length <= point
                ? digits.PadRight(point, '0')
                : $"{digits[..point]}.{digits[point..]}");
        }

        if (point is > -6 and <= 0)
        {
            return $"{sign}0.{new string('0', -point)}{digits}";
        }

        var exponent = point - 1;
        var mantissa = digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}";
        return $"{sign}{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Reads a text as ECMA-262 <c>StringToNumber</c> does: the empty text and white space are 0, and hexadecimal, octal and binary are read.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return text.Length > 0;
        }

        if (trimmed.Length > 2 && trimmed[0] == '0' && char.ToLowerInvariant(trimmed[1]) is 'x' or 'o' or 'b')
        {
            return TryParseRadix(trimmed.AsSpan(2), char.ToLowerInvariant(trimmed[1]) switch { 'x' => 16, 'o' => 8, _ => 2 }, out value);
        }

        return !trimmed.AsSpan().ContainsAnyExcept(_decimalCharacters)
            && double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseRadix(ReadOnlySpan<char> digits, int radix, out double value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            var place = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (place >= radix)
            {
                return false;
            }

            value = (value * radix) + place;
        }

        return true;
    }

    // The significant digits d, and the place p of the decimal point, so that the value is 0.d × 10^p.
    private static (string Digits, int Point) Digits(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = 0;
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0)
        {
            exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? text.Length : dot;
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), whole + exponent - leadingZeros);
    }
}
