using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Block strings: BlockStringValue() of the spec (2.9.4) and its inverse.</summary>
internal static class BlockString
{
    private const int _maxSingleLine = 70;
    private static readonly string[] _lineEnds = ["\r\n", "\n", "\r"];

    public static string Decode(ReadOnlySpan<byte> content)
    {
        var raw = Encoding.UTF8.GetString(content).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        return raw.AsSpan().ContainsAny('\r', '\n') ? Dedent(raw) : SingleLine(raw);
    }

    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(_lineEnds, StringSplitOptions.None);
        var isSingleLine = lines.Length == 1;

        // A text whose later lines are all indented would lose that indentation without an opening line break.
        var mustOpenWithLine = !isSingleLine && lines.AsSpan(1).ToArray().All(line => line.Length == 0 || IsBlank(line[0]));
        var endsInTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var mustCloseWithLine = (value.EndsWith('"') && !endsInTripleQuote) || value.EndsWith('\\');
        var multiline = !isSingleLine
            || value.Length > _maxSingleLine
            || mustCloseWithLine
            || mustOpenWithLine
            || endsInTripleQuote;
        var keepsFirstLine = isSingleLine && value.Length > 0 && IsBlank(value[0]);

        var open = (multiline && !keepsFirstLine) || mustOpenWithLine ? "\n" : "";
        var close = multiline || mustCloseWithLine ? "\n" : "";
        return $"\"\"\"{open}{escaped}{close}\"\"\"";
    }

    private static string SingleLine(string raw) => raw.AsSpan().ContainsAnyExcept(' ', '\t') ? raw : "";

    private static string Dedent(string raw)
    {
        var lines = raw.Split(_lineEnds, StringSplitOptions.None);
        var indent = int.MaxValue;
        var first = -1;
        var last = -1;

        for (var index = 0; index < lines.Length; index++)
        {
            var blank = lines[index].AsSpan().IndexOfAnyExcept(' ', '\t');

            if (blank < 0)
            {
                continue;
            }

            first = first < 0 ? index : first;
            last = index;

            if (index > 0)
            {
                indent = Math.Min(indent, blank);
            }
        }

        if (first < 0)
        {
            return "";
        }

        for (var index = Math.Max(first, 1); index <= last; index++)
        {
            lines[index] = lines[index][Math.Min(indent, lines[index].Length)..];
        }

        return string.Join('\n', lines, first, last - first + 1);
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
