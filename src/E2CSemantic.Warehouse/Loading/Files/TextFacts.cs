using System.Buffers;
using System.Text;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>
/// What one look at all bytes of a text file tells. A file that is <see cref="IsPlain"/> means to the engine's own reader what it means
/// to <see cref="DelimitedReader"/>; any other is read record by record.
/// </summary>
internal sealed class TextFacts
{
    private const int Chunk = 1 << 16;
    private const int Carry = 4;
    private const byte Quote = (byte)'"';

    private long _returns;
    private long _returnsBeforeLines;
    private bool _isWellEncoded = true;
    private bool _hasBlankLine;
    private bool _hasZero;
    private bool _endsLine = true;

    private TextFacts()
    {
    }

    /// <summary>The character that no plain file has, and that so can part its lines into one field.</summary>
    public const char Absent = '\u001f';

    public bool HasQuote { get; private set; }

    public bool IsAscii { get; private set; } = true;

    public bool HasMark { get; private set; }

    public bool HasAbsent { get; private set; }

    public bool HasLongCharacter { get; private set; }

    public long Lines { get; private set; }

    public long Delimiters { get; private set; }

    /// <summary>Whether it is well encoded, without zeros, blank lines and lone carriage returns, and all its lines end alike.</summary>
    public bool IsPlain => _isWellEncoded && !_hasZero && !_hasBlankLine && _returns == _returnsBeforeLines && (_returns == 0 || _returns == Lines || _returns == Lines - 1);

    /// <exception cref="InvalidDataException">The compressed bytes are damaged or end too early.</exception>
    public static TextFacts Of(FoundFile found)
    {
        var facts = new TextFacts();
        using var bytes = TextFile.Bytes(found);
        var buffer = new byte[Carry + Chunk];
        var carried = 0;
        var first = true;
        while (true)
        {
            var read = bytes.Read(buffer, carried, Chunk);
            if (read == 0)
            {
                break;
            }

            if (first)
            {
                facts.HasMark = buffer.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble);
                facts._hasBlankLine = buffer[0] is (byte)'\n' or (byte)'\r';
                first = false;
            }

            facts.Look(buffer.AsSpan(0, carried + read), carried, found.File);
            carried = Keep(buffer, carried + read, facts.IsAscii ? 2 : Carry);
        }

        facts._isWellEncoded &= facts.IsAscii || found.File.Encoding is not FileEncoding.Utf8 || System.Text.Unicode.Utf8.IsValid(facts.Unfinished(buffer, carried));
        facts.Lines += facts._endsLine ? 0 : 1;
        return facts;
    }

    private void Look(Span<byte> all, int carried, SourceFile file)
    {
        var fresh = all[carried..];
        Lines += fresh.Count((byte)'\n');
        var returns = fresh.Count((byte)'\r');
        _returns += returns;
        if (returns > 0)
        {
            _returnsBeforeLines += fresh.Count("\r\n"u8) + (carried > 0 && all[carried - 1] == '\r' && fresh[0] == '\n' ? 1 : 0);
        }

        _endsLine = fresh[^1] == '\n';
        _hasZero |= fresh.Contains((byte)0);
        HasQuote |= fresh.Contains(Quote);
        HasAbsent |= fresh.Contains((byte)Absent);
        Delimiters += file.Format is FileFormat.Csv && file.Delimiter < 0x80 ? fresh.Count((byte)file.Delimiter) : 0;
        _hasBlankLine |= all.IndexOf("\n\n"u8) >= 0 || (returns > 0 && all.IndexOf("\n\r"u8) >= 0);
        if (IsAscii && Ascii.IsValid(fresh))
        {
            return;
        }

        IsAscii = false;
        if (file.Encoding is FileEncoding.Utf8)
        {
            _isWellEncoded &= IsValidSoFar(all);
            HasLongCharacter |= fresh.IndexOfAnyInRange((byte)0xf0, (byte)0xff) >= 0;
        }
        else
        {
            _isWellEncoded &= fresh.IndexOfAnyInRange((byte)0x80, (byte)0x9f) < 0;
        }
    }

    // What was carried begins in the midst of a character only where it was looked at before; what ends in the midst of one is carried on.
    private static bool IsValidSoFar(ReadOnlySpan<byte> bytes)
    {
        var begin = 0;
        while (begin < Math.Min(3, bytes.Length) && (bytes[begin] & 0xc0) == 0x80)
        {
            begin++;
        }

        var rest = bytes[begin..];
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var used);
            if (status is OperationStatus.NeedMoreData)
            {
                return true;
            }

            if (status is OperationStatus.InvalidData)
            {
                return false;
            }

            rest = rest[used..];
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xff);
            rest = ascii < 0 ? [] : rest[ascii..];
        }

        return true;
    }

    private ReadOnlySpan<byte> Unfinished(byte[] buffer, int carried)
    {
        var begin = 0;
        while (begin < carried && (buffer[begin] & 0xc0) == 0x80)
        {
            begin++;
        }

        return IsAscii ? [] : buffer.AsSpan(begin, carried - begin);
    }

    private static int Keep(byte[] buffer, int length, int most)
    {
        var kept = Math.Min(most, length);
        buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        return kept;
    }
}
