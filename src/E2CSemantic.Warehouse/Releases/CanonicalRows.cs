using System.Buffers.Binary;
using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Hashes rows in one form whatever engine or file they come from: each value marked present or absent, numbers in 8 bytes, texts with their length.</summary>
internal sealed class CanonicalRows(StarTable table) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _row = new byte[256];
    private int _length;

    public long Rows { get; private set; }

    public void Add(DbDataReader reader)
    {
        _length = 0;
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (reader.IsDBNull(i))
            {
                Room(1)[0] = 0;
                continue;
            }

            Room(1)[0] = 1;
            AddValue(table.Columns[i].Type, reader, i);
        }

        _hash.AppendData(_row, 0, _length);
        Rows++;
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void AddValue(ColumnType type, DbDataReader reader, int i)
    {
        switch (type)
        {
            case ColumnType.SmallInteger:
                AddNumber(reader.GetInt16(i));
                break;
            case ColumnType.Integer:
                AddNumber(reader.GetInt32(i));
                break;
            case ColumnType.BigInteger:
                AddNumber(reader.GetInt64(i));
                break;
            case ColumnType.Boolean:
                AddNumber(reader.GetBoolean(i) ? 1 : 0);
                break;
            case ColumnType.Decimal:
                AddNumber((long)(reader.GetDecimal(i) * 10_000m));
                break;
            case ColumnType.Date:
                AddNumber(reader.GetFieldValue<DateOnly>(i).DayNumber);
                break;
            case ColumnType.Text:
                var text = reader.GetString(i);
                var bytes = Encoding.UTF8.GetByteCount(text);
                AddNumber(bytes);
                Encoding.UTF8.GetBytes(text, Room(bytes));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void AddNumber(long number) => BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _row.Length)
        {
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _length + bytes));
        }

        _length += bytes;
        return _row.AsSpan(_length - bytes, bytes);
    }
}
