using System.Buffers;
using System.Globalization;
using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Single characters of UTF-8 text, including what is not a character, for messages that name it.</summary>
internal static class Utf8Character
{
    /// <summary>
    /// The first code point: a surrogate's code if three bytes spell one, -1 for bytes that are not UTF-8 at all or
    /// for an empty text.
    /// </summary>
    public static int Decode(ReadOnlySpan<byte> text, out int length)
    {
        if (Rune.DecodeFromUtf8(text, out var rune, out length) == OperationStatus.Done)
        {
            return rune.Value;
        }

        if (text is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
        {
            length = 3;
            return 0xD000 | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F);
        }

        return -1;
    }

    public static string Describe(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return "<EOF>";
        }

        var code = Decode(text, out _);

        return code switch
        {
            < 0 => "byte 0x" + text[0].ToString("X2", CultureInfo.InvariantCulture) + " is not UTF-8",
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{(char)code}\"",
            _ => "U+" + code.ToString("X4", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>At most this many UTF-16 code units from the start of the text.</summary>
    public static string Take(ReadOnlySpan<byte> text, int units)
    {
        var taken = new StringBuilder();

        while (!text.IsEmpty && taken.Length < units)
        {
            var code = Decode(text, out var length);

            if (code >= 0x10000)
            {
                taken.Append(new Rune(code).ToString());
            }
            else
            {
                taken.Append(code < 0 ? '\uFFFD' : (char)code);
            }

            text = text[length..];
        }

        return taken.ToString(0, Math.Min(units, taken.Length));
    }

    public static int IndexOfInvalid(ReadOnlySpan<byte> text)
    {
        var position = 0;

        while (position < text.Length && CharacterClass.IsScalarValue(Decode(text[position..], out var length)))
        {
            position += length;
        }

        return position;
    }
}
