using System.Globalization;
using System.Text;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Quotes a string as ECMA-262 <c>JSON.stringify</c> does: only quotes, backslashes, controls and lone surrogates are escaped.</summary>
internal static class JsonStringText
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '"':
                    quoted.Append("\\\"");
                    break;
                case '\\':
                    quoted.Append("\\\\");
                    break;
                case '\b':
                    quoted.Append("\\b");
                    break;
                case '\f':
                    quoted.Append("\\f");
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                default:
                    if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    {
                        quoted.Append(character).Append(text[++index]);
                    }
                    else if (character < ' ' || char.IsSurrogate(character))
                    {
                        quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        quoted.Append(character);
                    }

                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether the platform's writer would give other bytes than <see cref="Quote"/>.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        var index = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        while (index >= 0 && index < text.Length)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                {
                    return true;
                }

                index++;
            }

            index++;
        }

        return false;
    }
}
