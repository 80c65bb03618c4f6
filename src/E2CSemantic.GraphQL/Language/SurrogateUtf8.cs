using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>UTF-8 in which a surrogate without its partner keeps its code as three bytes, so nothing is replaced silently.</summary>
internal static class SurrogateUtf8
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Encode(string text) =>
        IsWellFormed(text) ? _strict.GetBytes(text) : EncodeUnpaired(text);

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var start = text.IndexOfAnyInRange('\uD800', '\uDFFF'); start >= 0;)
        {
            if (Rune.DecodeFromUtf16(text[start..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[(start + consumed)..];
            start = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        }

        return true;
    }

    private static byte[] EncodeUnpaired(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length * 3);
        Span<byte> buffer = stackalloc byte[4];

        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            }
            else
            {
                var code = text[0];
                bytes.AddRange([(byte)(0xE0 | (code >> 12)), (byte)(0x80 | ((code >> 6) & 0x3F)), (byte)(0x80 | (code & 0x3F))]);
            }

            text = text[consumed..];
        }

        return [.. bytes];
    }
}
