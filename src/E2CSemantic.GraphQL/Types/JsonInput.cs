using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Reads a JSON string that may hold lone surrogates, which the platform's reader refuses and ECMAScript keeps.</summary>
internal static class JsonInput
{
    public static string StringOf(JsonElement value)
    {
        return JsonMarshal.GetRawUtf8Value(value).IndexOf("\\u"u8) < 0 ? value.GetString()! : Unescape(value.GetRawText());
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var index = 1; index < raw.Length - 1; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            index++;
            switch (raw[index])
            {
                case 'u':
                    text.Append((char)Convert.ToInt32(raw.Substring(index + 1, 4), 16));
                    index += 4;
                    break;
                case 'b':
                    text.Append('\b');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                default:
                    text.Append(raw[index]);
                    break;
            }
        }

        return text.ToString();
    }
}
