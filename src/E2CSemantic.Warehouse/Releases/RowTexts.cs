using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// The texts of rows as <see cref="ContentHash"/> defines them, written from values that an engine in process hands over: it would take
/// several times as long to write each value down as a text of its own and to join them.
/// </summary>
/// <param name="columns">The columns that the reader gives, in order.</param>
/// <param name="reader">The rows.</param>
internal sealed class RowTexts(ImmutableArray<StarColumn> columns, DuckDBDataReader reader)
{
    private const byte Bar = (byte)'|';

    // Longer than the text of any value but a text's.
    private const int MostOfAValue = 40;

    private byte[] _text = new byte[1024];
    private int _length;

    /// <summary>The UTF-8 of the text of the row that the reader is on, until the next call.</summary>
    public ReadOnlySpan<byte> Current()
    {
        _length = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            MakeRoomFor(MostOfAValue);
            if (!reader.IsDBNull(i))
            {
                Write(columns[i].Type, i);
            }

            _text[_length++] = Bar;
        }

        return _text.AsSpan(0, _length);
    }

    private void Write(ColumnType type, int ordinal)
    {
        var room = _text.AsSpan(_length);
        int written;
        switch (type)
        {
            case ColumnType.SmallInteger:
                Utf8Formatter.TryFormat(reader.GetInt16(ordinal), room, out written);
                break;
            case ColumnType.Integer:
                Utf8Formatter.TryFormat(reader.GetInt32(ordinal), room, out written);
                break;
            case ColumnType.BigInteger:
                Utf8Formatter.TryFormat(reader.GetInt64(ordinal), room, out written);
                break;
            case ColumnType.Decimal:
                reader.GetDecimal(ordinal).TryFormat(room, out written, "F4", CultureInfo.InvariantCulture);
                break;
            case ColumnType.Boolean:
                Utf8Formatter.TryFormat(reader.GetBoolean(ordinal), room, out written, new('l'));
                break;
            case ColumnType.Date:
                reader.GetDateOnly(ordinal).TryFormat(room, out written, "O", CultureInfo.InvariantCulture);
                break;
            case ColumnType.Text:
                WriteText(reader.GetUtf8(ordinal));
                return;
            default:
                throw new UnreachableException();
        }

        _length += written;
    }

    // A text says its length in code points first.
    private void WriteText(ReadOnlySpan<byte> text)
    {
        var points = 0L;
        foreach (var octet in text)
        {
            points += (octet & 0xC0) == 0x80 ? 0 : 1;
        }

        Utf8Formatter.TryFormat(points, _text.AsSpan(_length), out var written);
        _length += written;
        _text[_length++] = (byte)':';
        MakeRoomFor(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    // Beside the bar behind a value.
    private void MakeRoomFor(int octets)
    {
        if (_text.Length - _length <= octets)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + octets + 1));
        }
    }
}
