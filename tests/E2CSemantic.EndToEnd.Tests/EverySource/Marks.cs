using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.EndToEnd.Tests.EverySource;

/// <summary>
/// Values that stand in the place of what identifies: valid for their column, the same for the same original, unlike anything else that a
/// store may hold. Names begin with Zqxvk, numbers with 7741, social security numbers with 877-41, postal codes with 19741, and people
/// are born from 1901 to 1908.
/// </summary>
internal sealed partial class Marks
{
    private const int ShortestName = 9;

    private static readonly DateOnly _firstDay = new(1901, 1, 1);
    private static readonly DateOnly _lastDay = new(1908, 12, 31);

    private readonly Dictionary<(string Kind, string Original), string> _drawn = [];
    private readonly HashSet<string> _short = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>The mark of a value of a column; null where the column's type cannot hold one (a code, a truth value).</summary>
    public string? Of(SourceColumn column, string original)
    {
        var room = column.Width > 0 ? column.Width : column.Type is TextType text ? text.Length : int.MaxValue;
        return (column.Vault, column.Type) switch
        {
            (_, DateType date) => Drawn("day", original, i => _firstDay.AddDays(i % (_lastDay.DayNumber - _firstDay.DayNumber)).ToString(date.Form.Format, CultureInfo.InvariantCulture), date.Form.Written),
            (VaultRole.Ssn, _) => Ssn(original),
            (VaultRole.PostalCode, _) => Drawn("postal", original, i => $"19741-{i % 10_000:0000}"),
            (VaultRole.FirstName or VaultRole.MiddleName or VaultRole.LastName or VaultRole.Town, _) => Drawn("name", original, i => "Zqxvk" + Letters(i, 4)),
            (_, IdentifierType) => Drawn(column.Vault?.ToString() ?? column.Entity ?? "id", original, i => $"7741{Spread(i):000000}"),
            (_, TextType) when room >= ShortestName => Drawn("text", original, i => "Zqxvk" + Letters(i, 4)),
            (_, TextType) => Short(original, room),
            _ => null,
        };
    }

    /// <summary>What of a text is a mark, however it is written.</summary>
    public IEnumerable<string> In(string text) => Long().Matches(text).Select(match => match.Value)
        .Concat(Bounded().Matches(text).Select(match => match.Value).Where(found => char.IsAsciiDigit(found[0]) || _short.Contains(found)));

    /// <summary>What of a file's bytes is a mark, as UTF-8, Latin letters or UTF-16. In binary bytes short marks and days without signs come about by chance.</summary>
    public IEnumerable<string> In(byte[] bytes, bool isText) =>
    [
        .. isText ? In(Encoding.UTF8.GetString(bytes)) : Long().Matches(Encoding.Latin1.GetString(bytes)).Select(match => match.Value),
        .. Enumerable.Range(0, 2).SelectMany(skipped => new[] { Encoding.Unicode, Encoding.BigEndianUnicode }.SelectMany(utf16 => bytes.Length > skipped
            ? Long().Matches(utf16.GetString(bytes, skipped, bytes.Length - skipped)).Select(match => match.Value) : [])),
    ];

    /// <summary>Whether a value of a store is a mark: a text with one in it, a day or a moment of those years, its number of days since 1970 or its digits.</summary>
    public IEnumerable<string> In(object value) => value switch
    {
        string text => In(text),
        DateOnly day => IsMark(day) ? [$"{day:yyyy-MM-dd}"] : [],
        DateTime moment => IsMark(DateOnly.FromDateTime(moment)) ? [$"{moment:yyyy-MM-dd}"] : [],
        byte[] bytes => In(bytes, false),
        bool => [],
        _ when value is not null && decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            => IsMark(number) ? [number.ToString(CultureInfo.InvariantCulture)] : [],
        _ => [],
    };

    private static bool IsMark(DateOnly day) => day >= _firstDay && day <= _lastDay;

    private static bool IsMark(decimal number)
    {
        var since = new DateOnly(1970, 1, 1).DayNumber;
        return number is >= 7741000000 and <= 7741999999 or >= 877410000 and <= 877419999 or >= 19010101 and <= 19081231
            || (number >= _firstDay.DayNumber - since && number <= _lastDay.DayNumber - since);
    }

    private string Drawn(string kind, string original, Func<int, string> draw, string form = "")
    {
        // One day however it is written.
        var key = kind == "day" && DateForm.Of(form) is { } read && DateOnly.TryParseExact(original, read.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("O", CultureInfo.InvariantCulture)
            : original.Trim().ToUpperInvariant();
        var place = (kind, kind == "day" ? key + form : key);
        if (_drawn.TryGetValue(place, out var drawn))
        {
            return drawn;
        }

        return _drawn[place] = draw(kind == "day" ? DayOf(key) : ++_count);
    }

    private string Ssn(string original)
    {
        var mark = Drawn("ssn", original.Replace("-", "", StringComparison.Ordinal), i => $"877-41-{1000 + (i % 9000):0000}");
        return original.Contains('-', StringComparison.Ordinal) ? mark : mark.Replace("-", "", StringComparison.Ordinal);
    }

    private int DayOf(string day) => int.Parse(_drawn.TryGetValue(("day number", day), out var number)
        ? number
        : _drawn[("day number", day)] = (++_count).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private string Short(string original, int room)
    {
        var mark = Drawn($"short {room}", original, i => "QZ" + Letters(i, room - 2)[..(room - 2)].ToUpperInvariant());
        _short.Add(mark);
        return mark;
    }

    private static int Spread(int i) => i * 7919 % 1_000_000;

    private static string Letters(int i, int many) => string.Concat(Enumerable.Range(0, many).Select(place => (char)('a' + (i / (int)Math.Pow(26, place) % 26))));

    [GeneratedRegex("zqxvk[a-z]*|7741[0-9]{6}|877-?41-?[0-9]{4}|19741-?[0-9]{4}|190[1-8]-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/190[1-8]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex("(?<![A-Za-z0-9])(?:QZ[A-Z]{1,6}|190[1-8][01][0-9][0-3][0-9]|[01][0-9][0-3][0-9]190[1-8])(?![A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bounded();
}
