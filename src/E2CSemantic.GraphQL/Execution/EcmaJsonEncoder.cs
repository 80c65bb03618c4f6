using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Escapes in JSON what ECMA-262 <c>JSON.stringify</c> escapes and nothing more: quotes, backslashes and controls.</summary>
internal sealed class EcmaJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> _escapedChars = SearchValues.Create([.. Controls(), '"', '\\']);
    private static readonly SearchValues<byte> _escapedBytes = SearchValues.Create([.. Controls().Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private EcmaJsonEncoder()
    {
    }

    public static EcmaJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(_escapedChars);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(_escapedBytes);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' => "\\u" + unicodeScalar.ToString("x4", CultureInfo.InvariantCulture),
            _ => char.ConvertFromUtf32(unicodeScalar),
        };
        numberOfCharactersWritten = text.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength)) ? text.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    private static IEnumerable<char> Controls() => Enumerable.Range(0, ' ').Select(control => (char)control);
}
