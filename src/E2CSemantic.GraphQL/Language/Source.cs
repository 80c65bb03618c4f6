using System.Text;
using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// The UTF-8 text of a document, which never changes. Lines end at LF, CR or CRLF (spec 2.1.2); where they start is
/// computed at the first question for a place and kept.
/// </summary>
public sealed class Source
{
    private readonly byte[] _body;
    private int[]? _lineStarts;

    /// <summary>A copy of UTF-8 bytes; they are checked while they are parsed.</summary>
    public Source(ReadOnlySpan<byte> body)
    {
        _body = body.ToArray();
    }

    /// <summary>A text; a surrogate without its partner is kept so that the parser can refuse it by name.</summary>
    public Source(string body)
    {
        _body = SurrogateUtf8.Encode(body);
    }

    public ReadOnlySpan<byte> Body => _body;

    /// <summary>
    /// The line and column, both from 1, of a byte offset in 0..length; the column counts UTF-16 code units.
    /// </summary>
    public SourceLocation GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _body.Length);

        var starts = _lineStarts ??= FindLineStarts(_body);
        var index = Array.BinarySearch(starts, offset);
        var line = index < 0 ? ~index : index + 1;
        var lineStart = starts[line - 1];
        return new(line, CountUtf16(_body.AsSpan(lineStart, offset - lineStart)) + 1);
    }

    public override string ToString() => Encoding.UTF8.GetString(_body);

    internal static SourceLocation Locate(ReadOnlySpan<byte> body, int offset)
    {
        var starts = FindLineStarts(body[..offset]);
        var lineStart = starts[^1];
        return new(starts.Length, CountUtf16(body[lineStart..offset]) + 1);
    }

    private static int[] FindLineStarts(ReadOnlySpan<byte> body)
    {
        var starts = new List<int> { 0 };
        var position = 0;

        while (position < body.Length)
        {
            var offset = body[position..].IndexOfAny(CharacterClass.LineEnd);

            if (offset < 0)
            {
                break;
            }

            position += offset + 1;

            if (body[position - 1] == '\r' && position < body.Length && body[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }

        return [.. starts];
    }

    private static int CountUtf16(ReadOnlySpan<byte> text)
    {
        var count = 0;

        foreach (var unit in text)
        {
            if ((unit & 0xC0) != 0x80)
            {
                count += unit >= 0xF0 ? 2 : 1;
            }
        }

        return count;
    }
}
