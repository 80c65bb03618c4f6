using System.Buffers;
using System.Buffers.Text;

namespace E2CSemantic.Synthesis.Files;

/// <summary>
/// Rows of one file, formatted as bytes into one growing buffer. A field's delimiter is written before it, so a row is <c>Begin</c>, fields, <c>End</c>.
/// What is written holds no delimiter, quote or line end of its own: names and codes come from this room.
/// </summary>
internal sealed class RowWriter(char? delimiter)
{
    private readonly bool _isDelimited = delimiter is not null;
    private readonly byte _delimiter = (byte)(delimiter ?? ' ');
    private byte[] _bytes = [];
    private int _length;
    private bool _isFirst;
    private int[] _people = [];

    public int Rows { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Whose record each row is.</summary>
    public ReadOnlySpan<int> People => _people.AsSpan(0, Rows);

    public void Begin(int person)
    {
        if (Rows == _people.Length)
        {
            Array.Resize(ref _people, Math.Max(64, _people.Length * 2));
        }

        _people[Rows] = person;
        _isFirst = true;
    }

    public void End()
    {
        Room(1)[0] = (byte)'\n';
        _length++;
        Rows++;
    }

    public void Clear()
    {
        _length = 0;
        Rows = 0;
    }

    /// <summary>Gives the buffer back to the pool.</summary>
    public void Release()
    {
        Clear();
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    public void Empty() => Start(0);

    public void Text(ReadOnlySpan<byte> text)
    {
        Start(text.Length);
        Raw(text);
    }

    public void Number(int value)
    {
        Start(11);
        Utf8Formatter.TryFormat(value, Room(11), out var written);
        _length += written;
    }

    /// <summary>A number with leading zeros.</summary>
    public void Digits(long value, int width)
    {
        Start(width);
        var room = Room(width);
        for (var place = width - 1; place >= 0; place--)
        {
            room[place] = (byte)('0' + (value % 10));
            value /= 10;
        }

        _length += width;
    }

    public void Flag(bool value)
    {
        Start(1);
        Room(1)[0] = value ? (byte)'1' : (byte)'0';
        _length++;
    }

    /// <summary>A flag that is asked for only in some years; empty in the others.</summary>
    public void Flag(bool value, bool isAsked)
    {
        if (isAsked)
        {
            Flag(value);
        }
        else
        {
            Empty();
        }
    }

    /// <summary>A number of hundredths with two decimals.</summary>
    public void Hundredths(long value)
    {
        Start(24);
        Utf8Formatter.TryFormat(value / 100, Room(20), out var written);
        _length += written;
        var room = Room(3);
        room[0] = (byte)'.';
        room[1] = (byte)('0' + (value / 10 % 10));
        room[2] = (byte)('0' + (value % 10));
        _length += 3;
    }

    /// <summary>A number of tenths with one decimal.</summary>
    public void Tenths(long value)
    {
        Start(24);
        Utf8Formatter.TryFormat(value / 10, Room(20), out var written);
        _length += written;
        var room = Room(2);
        room[0] = (byte)'.';
        room[1] = (byte)('0' + (value % 10));
        _length += 2;
    }

    /// <summary>A day, or nothing for none, in the order that the agency writes it in.</summary>
    public void Day(int? day, DayForm form)
    {
        if (day is not { } number)
        {
            Empty();
            return;
        }

        var (year, month, dayOfMonth) = DateOnly.FromDayNumber(number);
        Day(year, month, dayOfMonth, form);
    }

    public void Day(int year, int month, int day, DayForm form)
    {
        Start(10);
        var room = Room(10);
        switch (form)
        {
            case DayForm.MonthDayYear:
                Put(room, 0, month, 2);
                room[2] = (byte)'/';
                Put(room, 3, day, 2);
                room[5] = (byte)'/';
                Put(room, 6, year, 4);
                _length += 10;
                break;
            case DayForm.YearMonthDay:
                Put(room, 0, year, 4);
                room[4] = (byte)'-';
                Put(room, 5, month, 2);
                room[7] = (byte)'-';
                Put(room, 8, day, 2);
                _length += 10;
                break;
            case DayForm.Compact:
                Put(room, 0, year, 4);
                Put(room, 4, month, 2);
                Put(room, 6, day, 2);
                _length += 8;
                break;
            default:
                Put(room, 0, month, 2);
                Put(room, 2, day, 2);
                Put(room, 4, year, 4);
                _length += 8;
                break;
        }
    }

    /// <summary>Text at the left of a field of fixed width, cut or filled with spaces.</summary>
    public void Padded(ReadOnlySpan<byte> text, int width)
    {
        var room = Room(width);
        room[..width].Fill((byte)' ');
        text[..Math.Min(width, text.Length)].CopyTo(room);
        _length += width;
    }

    /// <summary>Bytes as they are, without a delimiter.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    private static void Put(Span<byte> room, int at, int value, int width)
    {
        for (var place = at + width - 1; place >= at; place--)
        {
            room[place] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    private void Start(int length)
    {
        if (_isDelimited && !_isFirst)
        {
            Room(length + 1)[0] = _delimiter;
            _length++;
        }

        _isFirst = false;
    }

    private Span<byte> Room(int length)
    {
        if (_length + length > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(1024, Math.Max(_length + length, _bytes.Length * 2)));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            if (_bytes.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
            }

            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}
