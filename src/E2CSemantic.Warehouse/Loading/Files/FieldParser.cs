using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Parses the fields of one column. What it accepts, <c>FieldExpressions</c> accepts too, and nothing else.</summary>
internal sealed class FieldParser(SourceColumn column)
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int LongestIdentifier = 64;

    /// <summary>The most digits before the point of a decimal number.</summary>
    public const int MostWholeDigits = 14;

    private const int MostInterned = 4096;

    private readonly Dictionary<string, string> _interned = new(StringComparer.Ordinal);

    public SourceColumn Column { get; } = column;

    /// <summary>Sets the value, none for a missing one; or gives the fault, which wants only its place.</summary>
    public Func<SourcePlace, Diagnostic>? Parse(ReadOnlySpan<char> field, ref FieldValue value)
    {
        value = default;
        if (IsMissing(field))
        {
            return null;
        }

        if (field.IsEmpty)
        {
            return place => LoadFaults.ValueMissing(place, Column.Header);
        }

        if (field.Contains('\0'))
        {
            return place => LoadFaults.ZeroCharacter(place, Column.Header);
        }

        switch (Column.Type)
        {
            case IdentifierType { AllowsBlanks: var blanks }:
                if (Characters(field) > LongestIdentifier || (blanks ? field.Trim(' ').IsEmpty : field.IndexOfAny(" \t\n\r\u00a0") >= 0))
                {
                    return place => LoadFaults.Identifier(place, Column.Header);
                }

                value = FieldValue.Of(field.ToString());
                return null;
            case IntegerType range:
                return WholeNumber(field, range, ref value);
            case DecimalType number:
                return Number(field, number, ref value);
            case BooleanType truth:
                value = FieldValue.Of(truth.TrueTexts.Contains(Interned(field)));
                return value.Flag || truth.FalseTexts.Contains(Interned(field))
                    ? null
                    : place => LoadFaults.Code(place, Column.Header, truth.TrueTexts.Concat(truth.FalseTexts));
            case CodeType codes:
                value = FieldValue.Of(Interned(field));
                return codes.Codes.Contains(value.Text!) ? null : place => LoadFaults.Code(place, Column.Header, codes.Codes);
            case DateType day:
                return Day(field, day, ref value);
            default:
                var length = ((TextType)Column.Type).Length;
                value = FieldValue.Of(Interned(field));
                return Characters(field) <= length ? null : place => LoadFaults.TextLength(place, Column.Header, length);
        }
    }

    private bool IsMissing(ReadOnlySpan<char> field)
    {
        foreach (var marker in Column.Missing)
        {
            if (field.SequenceEqual(marker))
            {
                return true;
            }
        }

        return false;
    }

    private Func<SourcePlace, Diagnostic>? WholeNumber(ReadOnlySpan<char> field, IntegerType range, ref FieldValue value)
    {
        if (!long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return place => LoadFaults.WholeNumber(place, Column.Header);
        }

        value = FieldValue.Of(number);
        return number >= range.Least && number <= range.Most
            ? null
            : place => LoadFaults.Range(place, Column.Header, FileCheck.Text(range.Least), FileCheck.Text(range.Most));
    }

    private Func<SourcePlace, Diagnostic>? Number(ReadOnlySpan<char> field, DecimalType type, ref FieldValue value)
    {
        var digits = field[0] is '+' or '-' ? field[1..] : field;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (whole.Length is 0 or > MostWholeDigits || whole.ContainsAnyExceptInRange('0', '9')
            || fraction.ContainsAnyExceptInRange('0', '9') || fraction.Length > type.Scale || (point >= 0 && fraction.IsEmpty))
        {
            return place => LoadFaults.Number(place, Column.Header, type.Scale);
        }

        var number = decimal.Parse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        value = FieldValue.Of(number);
        return number >= type.Least && number <= type.Most
            ? null
            : place => LoadFaults.Range(place, Column.Header, type.Least.ToString(CultureInfo.InvariantCulture), type.Most.ToString(CultureInfo.InvariantCulture));
    }

    private Func<SourcePlace, Diagnostic>? Day(ReadOnlySpan<char> field, DateType type, ref FieldValue value)
    {
        if (!DateTime.TryParseExact(field, type.Form.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return place => LoadFaults.Date(place, Column.Header, type.Form.Written);
        }

        var day = DateOnly.FromDateTime(moment);
        value = FieldValue.Of(day);
        return day >= type.Least && day <= type.Most
            ? null
            : place => LoadFaults.Range(place, Column.Header, Written(type.Least), Written(type.Most));
    }

    private static int Characters(ReadOnlySpan<char> text)
    {
        var characters = text.Length;
        foreach (var unit in text)
        {
            characters -= char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return characters;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Interned(ReadOnlySpan<char> field)
    {
        var lookup = _interned.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(field, out var text))
        {
            return text;
        }

        text = field.ToString();
        if (_interned.Count < MostInterned)
        {
            _interned.Add(text, text);
        }

        return text;
    }
}
