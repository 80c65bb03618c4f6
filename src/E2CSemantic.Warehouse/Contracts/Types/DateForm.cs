using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>
/// How a file writes a day: a year, a month and a day of the month in any order, with one sign between them or none, and behind them a
/// time of day, which is checked and left out.
/// </summary>
/// <param name="Written">The form as the contract writes it: <c>YYYY-MM-DD</c>, <c>D.M.YYYY</c>, <c>DD/MM/YYYY hh:mm:ss</c>.</param>
/// <param name="Format">The same as a .NET custom format, matched exactly.</param>
/// <param name="Pattern">A regular expression that texts of this form match whole; not every text that matches it is a day.</param>
/// <param name="Fields">The same for an engine: <c>%Y-%m-%d</c>.</param>
public sealed partial record DateForm(string Written, string Format, string Pattern, string Fields)
{
    /// <summary>What a form is, in words.</summary>
    public const string Expected =
        "YYYY, MM or M or MON, and DD or D in any order, like YYYY-MM-DD, D.M.YYYY or DD/MM/YYYY, with 'hh:mm', 'hh:mm:ss' or 'hh:mm:ssZ' behind it after a blank or T where a time follows";

    private static readonly ImmutableArray<(string Sign, string Format, string Pattern, string Field)> Signs =
    [
        ("YYYY", "yyyy", "[0-9]{4}", "%Y"), ("MON", "MMM", "[A-Za-z]{3}", "%b"), ("MM", "MM", "[0-9]{2}", "%m"), ("M", "M", "[0-9]{1,2}", "%m"),
        ("DD", "dd", "[0-9]{2}", "%d"), ("D", "d", "[0-9]{1,2}", "%d"), ("hh", "HH", "[0-9]{2}", "%H"), ("mm", "mm", "[0-9]{2}", "%M"), ("ss", "ss", "[0-9]{2}", "%S"),
    ];

    /// <summary>The form so written; null where it is none.</summary>
    public static DateForm? Of(string written)
    {
        var parts = Form().Match(written);
        var day = parts.Groups["part"].Captures.Select(part => part.Value).ToArray();
        if (!parts.Success || day.Select(part => part[0]).Distinct().Count() < 3
            || (parts.Groups["between"].Length == 0 && day.Any(part => part.Length is 1 or 3)))
        {
            return null;
        }

        var (format, pattern, fields) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < written.Length;)
        {
            var sign = Signs.FirstOrDefault(sign => string.CompareOrdinal(written, at, sign.Sign, 0, sign.Sign.Length) == 0);
            if (sign.Sign is null)
            {
                format.Append('\'').Append(written[at]).Append('\'');
                pattern.Append('[').Append(written[at]).Append(']');
                fields.Append(written[at++]);
                continue;
            }

            format.Append(sign.Format);
            pattern.Append(sign.Pattern);
            fields.Append(sign.Field);
            at += sign.Sign.Length;
        }

        return new(written, format.ToString(), pattern.ToString(), fields.ToString());
    }

    [GeneratedRegex("^(?<part>YYYY|MON|MM?|DD?)(?<between>[/. -]?)(?<part>YYYY|MON|MM?|DD?)\\k<between>(?<part>YYYY|MON|MM?|DD?)([T ]hh:mm(:ssZ?)?)?$")]
    private static partial Regex Form();
}
