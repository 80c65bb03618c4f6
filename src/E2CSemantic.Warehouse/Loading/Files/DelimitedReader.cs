using System.Text;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>
/// Reads the records of a delimited text file in UTF-8 (RFC 4180: fields may be quoted, a quote inside is doubled, quoted fields may
/// span lines). A byte order mark of UTF-8 is skipped.
/// </summary>
internal sealed class DelimitedReader : RecordReader
{
    private const int LongestRecord = 1 << 20;

    private readonly Stream _stream;
    private readonly char _delimiter;
    private readonly bool _refuseC1;
    private readonly bool _isQuoted;
    private readonly List<(int Start, int Length, int Column)> _fields = [];
    private readonly List<(int Line, int Start)> _lineStarts = [];
    private byte[] _buffer = new byte[1 << 16];
    private char[] _chars = new char[1 << 12];
    private char[] _values = new char[1 << 12];
    private int _begin;
    private int _end;
    private int _charCount;
    private int _valueCount;
    private bool _atEnd;

    /// <param name="stream">The bytes; closed with the reader.</param>
    /// <param name="delimiter">The character between fields.</param>
    /// <param name="refuseC1">Whether the control characters U+0080 to U+009F are a fault of the encoding, as in text that was Windows-1252.</param>
    /// <param name="isQuoted">Whether fields may be quoted; else a quote is a character like any other.</param>
    public DelimitedReader(Stream stream, char delimiter, bool refuseC1 = false, bool isQuoted = true)
    {
        (_refuseC1, _isQuoted) = (refuseC1, isQuoted);
        _stream = stream;
        _delimiter = delimiter;
        Fill();
        if (_buffer.AsSpan(_begin, _end - _begin).StartsWith(Encoding.UTF8.Preamble))
        {
            _begin += 3;
        }
    }

    /// <summary>How many lines have been read.</summary>
    public long Lines { get; private set; }

    public override int FieldCount => _fields.Count;

    public override ReadOnlySpan<char> Field(int index) => _values.AsSpan(_fields[index].Start, _fields[index].Length);

    public override int Column(int index) => _fields[index].Column;

    public override bool Read()
    {
        _fields.Clear();
        _lineStarts.Clear();
        _charCount = 0;
        _valueCount = 0;
        ClearFault();
        Line = Lines + 1;
        if (!AppendLine())
        {
            return false;
        }

        if (Fault is RecordFault.None && _isQuoted)
        {
            Split();
        }
        else if (Fault is RecordFault.None)
        {
            AddField(_chars.AsSpan(0, _charCount), 1);
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }
    }

    private bool AppendLine()
    {
        var length = FindLine(out var next);
        if (length < 0)
        {
            return false;
        }

        Lines++;
        var line = _buffer.AsSpan(_begin, length);
        _begin += next;
        _lineStarts.Add(((int)Math.Min(int.MaxValue, Lines), _charCount));
        if (line.Length > 0 && line[^1] == (byte)'\r')
        {
            line = line[..^1];
        }

        if (_charCount + line.Length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _charCount + line.Length));
        }

        var status = System.Text.Unicode.Utf8.ToUtf16(line, _chars.AsSpan(_charCount), out _, out var written, replaceInvalidSequences: false);
        if (status is not System.Buffers.OperationStatus.Done)
        {
            FaultAt(RecordFault.Encoding, Lines, written + 1);
            return true;
        }

        var zero = _chars.AsSpan(_charCount, written).IndexOf('\0');
        if (zero >= 0)
        {
            FaultAt(RecordFault.Encoding, Lines, zero + 1);
        }

        var control = _refuseC1 ? _chars.AsSpan(_charCount, written).IndexOfAnyInRange('\u0080', '\u009f') : -1;
        if (control >= 0)
        {
            FaultAt(RecordFault.Encoding, Lines, control + 1);
        }

        _charCount += written;
        return true;
    }

    private int FindLine(out int next)
    {
        var scanned = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_begin + scanned, _end - _begin - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                next = scanned + at + 1;
                return scanned + at;
            }

            scanned = _end - _begin;
            if (_atEnd || scanned > LongestRecord)
            {
                next = scanned;
                return scanned == 0 ? -1 : scanned;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_begin > 0)
        {
            _buffer.AsSpan(_begin, _end - _begin).CopyTo(_buffer);
            _end -= _begin;
            _begin = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }

    private void Split()
    {
        var at = 0;
        while (Fault is RecordFault.None)
        {
            var column = at - _lineStarts[0].Start + 1;
            if (at < _charCount && _chars[at] == '"')
            {
                if (!Quoted(ref at, column))
                {
                    return;
                }
            }
            else
            {
                var rest = _chars.AsSpan(at, _charCount - at);
                var length = rest.IndexOfAny(_delimiter, '"');
                if (length >= 0 && rest[length] == '"')
                {
                    FaultAt(RecordFault.StrayQuote, Lines, column + length);
                    return;
                }

                length = length < 0 ? rest.Length : length;
                AddField(rest[..length], column);
                at += length;
            }

            if (at >= _charCount)
            {
                return;
            }

            at++;
        }
    }

    private bool Quoted(ref int at, int column)
    {
        var (openLine, openColumn) = (Lines, column);
        var start = _valueCount;
        at++;
        while (true)
        {
            var quote = _chars.AsSpan(at, _charCount - at).IndexOf('"');
            if (quote < 0)
            {
                Append(_chars.AsSpan(at, _charCount - at));
                at = _charCount;
                if (_valueCount > LongestRecord || !AppendLine())
                {
                    FaultAt(RecordFault.OpenQuote, openLine, openColumn);
                    return false;
                }

                if (Fault is not RecordFault.None)
                {
                    return false;
                }

                Append("\n");
                continue;
            }

            Append(_chars.AsSpan(at, quote));
            at += quote + 1;
            if (at < _charCount && _chars[at] == '"')
            {
                Append("\"");
                at++;
                continue;
            }

            if (at < _charCount && _chars[at] != _delimiter)
            {
                FaultAt(RecordFault.StrayQuote, Lines, at - _lineStarts[^1].Start + 1);
                return false;
            }

            _fields.Add((start, _valueCount - start, column));
            return true;
        }
    }

    private void AddField(ReadOnlySpan<char> text, int column)
    {
        _fields.Add((_valueCount, text.Length, column));
        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_valueCount + text.Length > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(_values.Length * 2, _valueCount + text.Length));
        }

        text.CopyTo(_values.AsSpan(_valueCount));
        _valueCount += text.Length;
    }
}
