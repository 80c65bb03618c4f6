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

    /// <summary>The value (<see cref="long"/>, <see cref="DateOnly"/> or text), none for a missing one, or the fault.</summary>
    public Diagnostic? Parse(ReadOnlySpan<char> field, SourcePlace place, ref FieldValue value)
    {
        value = default;
        if (IsMissing(field))
        {
            return null;
        }

        if (field.IsEmpty)
        {
            return LoadFaults.ValueMissing(place, Column.Header);
        }

        switch (Column.Type)
        {
            case IdentifierType:
                if (field.Length > LongestIdentifier || field.IndexOfAny(" \t\n\r\u00a0") >= 0)
                {
                    return LoadFaults.Identifier(place, Column.Header);
                }

                value = FieldValue.Of(keys.KeyOf(field));
                return null;
            case IntegerType range:
                return WholeNumber(field, range, place, ref value);
            case CodeType codes:
                value = FieldValue.Of(Interned(field));
                return codes.Codes.Contains(value.Text!) ? null : LoadFaults.Code(place, Column.Header, codes.Codes);
            case DateType day:
                return Day(field, day, place, ref value);
            default:
                var length = ((TextType)Column.Type).Length;
                value = FieldValue.Of(Interned(field));
                return field.Length <= length ? null : LoadFaults.TextLength(place, Column.Header, length);
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

    private Diagnostic? WholeNumber(ReadOnlySpan<char> field, IntegerType range, SourcePlace place, ref FieldValue value)
    {
        if (!long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return LoadFaults.WholeNumber(place, Column.Header);
        }

        value = FieldValue.Of(number);
        return number >= range.Least && number <= range.Most
            ? null
            : LoadFaults.Range(place, Column.Header, FileCheck.Text(range.Least), FileCheck.Text(range.Most));
    }

    private Diagnostic? Day(ReadOnlySpan<char> field, DateType type, SourcePlace place, ref FieldValue value)
    {
        if (!DateOnly.TryParseExact(field, type.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return LoadFaults.Date(place, Column.Header, type.Written);
        }

        value = FieldValue.Of(day);
        return day >= type.Least && day <= type.Most
            ? null
            : LoadFaults.Range(place, Column.Header, Written(type.Least), Written(type.Most));
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
