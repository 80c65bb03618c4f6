using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Parses the fields of one column. An identifier leaves as a person key; nothing else of it is kept.</summary>
internal sealed class FieldParser(SourceColumn column, PersonKeys keys)
{
    private const int LongestIdentifier = 64;
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

        switch (Column.Type)
        {
            case IdentifierType { AllowsBlanks: var blanks }:
                if (field.Length > LongestIdentifier || (!blanks && field.IndexOfAny(" \t\n\r\u00a0") >= 0))
                {
                    return place => LoadFaults.Identifier(place, Column.Header);
                }

                value = FieldValue.Of(keys.KeyOf(field));
                return null;
            case IntegerType range:
                return WholeNumber(field, range, ref value);
            case CodeType codes:
                value = FieldValue.Of(Interned(field));
                return codes.Codes.Contains(value.Text!) ? null : place => LoadFaults.Code(place, Column.Header, codes.Codes);
            case DateType day:
                return Day(field, day, ref value);
            default:
                var length = ((TextType)Column.Type).Length;
                value = FieldValue.Of(Interned(field));
                return field.Length <= length ? null : place => LoadFaults.TextLength(place, Column.Header, length);
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

    private Func<SourcePlace, Diagnostic>? Day(ReadOnlySpan<char> field, DateType type, ref FieldValue value)
    {
        if (!DateOnly.TryParseExact(field, type.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return place => LoadFaults.Date(place, Column.Header, type.Written);
        }

        value = FieldValue.Of(day);
        return day >= type.Least && day <= type.Most
            ? null
            : place => LoadFaults.Range(place, Column.Header, Written(type.Least), Written(type.Most));
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
