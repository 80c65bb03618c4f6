using System.Globalization;

namespace E2CSemantic.Model.Definitions;

/// <summary>A school year, named by its spring: 2004 is written <c>2003-04</c>.</summary>
/// <param name="SpringYear">The calendar year of the spring term, 1901 to 2199.</param>
public readonly record struct SchoolYear(int SpringYear) : IComparable<SchoolYear>
{
    /// <summary>The month that a school year begins in: July.</summary>
    public const int FirstMonth = 7;

    /// <summary>Reads <c>2003-04</c>; null if the text is not of that form or its parts are not consecutive years.</summary>
    public static SchoolYear? TryParse(string text)
    {
        if (text.Length != 7 || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var fall)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var spring)
            || fall is < 1900 or > 2198
            || (fall + 1) % 100 != spring)
        {
            return null;
        }

        return new(fall + 1);
    }

    /// <inheritdoc/>
    public int CompareTo(SchoolYear other) => SpringYear.CompareTo(other.SpringYear);

    /// <summary>The year as written: <c>2003-04</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{SpringYear - 1:0000}-{SpringYear % 100:00}");
}
