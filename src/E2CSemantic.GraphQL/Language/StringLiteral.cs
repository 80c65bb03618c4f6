using System.Globalization;
using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Quoted strings with escapes (spec 2.9.4): reading a checked one and printing.</summary>
internal static class StringLiteral
{
    private const int _maxVariableEscape = 12;

    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (!content.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(content);
        }

        var value = new StringBuilder(content.Length);

        for (var next = content.IndexOf((byte)'\\'); next >= 0; next = content.IndexOf((byte)'\\'))
        {
            value.Append(Encoding.UTF8.GetString(content[..next]));
            content = content[next..];

            if (content[1] == 'u')
            {
                var length = ReadUnicodeEscape(content, out var code);
                value.Append(new Rune(code).ToString());
                content = content[length..];
            }
            else
            {
                value.Append((char)SimpleEscape(content[1]));
                content = content[2..];
            }
        }

        return value.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    public static int SimpleEscape(int code) => code switch
    {
        '"' => '"',
        '\\' => '\\',
        '/' => '/',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => -1,
    };

    /// <summary>
    /// Reads an escape that starts with a backslash and u. For a false one the code is -1 and the result says how
    /// many UTF-16 code units a message shows.
    /// </summary>
    public static int ReadUnicodeEscape(ReadOnlySpan<byte> text, out int code) =>
        text.Length > 2 && text[2] == '{' ? ReadVariableWidth(text, out code) : ReadFixedWidth(text, out code);

    public static string Print(string value)
    {
        var printed = new StringBuilder(value.Length + 2).Append('"');

        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => printed.Append("\\\""),
                '\\' => printed.Append("\\\\"),
                '\b' => printed.Append("\\b"),
                '\f' => printed.Append("\\f"),
                '\n' => printed.Append("\\n"),
                '\r' => printed.Append("\\r"),
                '\t' => printed.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') =>
                    printed.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => printed.Append(character),
            };
        }

        return printed.Append('"').ToString();
    }

    private static int ReadVariableWidth(ReadOnlySpan<byte> text, out int code)
    {
        var point = 0;
        var size = 3;

        while (size < _maxVariableEscape)
        {
            var next = size < text.Length ? text[size] : -1;
            size++;

            if (next == '}')
            {
                if (size < 5 || !CharacterClass.IsScalarValue(point))
                {
                    break;
                }

                code = point;
                return size;
            }

            point = (point << 4) | CharacterClass.HexDigit(next);

            if (point < 0)
            {
                break;
            }
        }

        code = -1;
        return size;
    }

    private static int ReadFixedWidth(ReadOnlySpan<byte> text, out int code)
    {
        code = FourDigits(text, 2);

        if (CharacterClass.IsScalarValue(code))
        {
            return 6;
        }

        if (CharacterClass.IsLeadingSurrogate(code) && text.Length > 7 && text[6] == '\\' && text[7] == 'u')
        {
            var trailing = FourDigits(text, 8);

            if (CharacterClass.IsTrailingSurrogate(trailing))
            {
                code = char.ConvertToUtf32((char)code, (char)trailing);
                return 12;
            }
        }

        code = -1;
        return 6;
    }

    private static int FourDigits(ReadOnlySpan<byte> text, int start) =>
        text.Length < start + 4
            ? -1
            : (CharacterClass.HexDigit(text[start]) << 12)
                | (CharacterClass.HexDigit(text[start + 1]) << 8)
                | (CharacterClass.HexDigit(text[start + 2]) << 4)
                | CharacterClass.HexDigit(text[start + 3]);
}
