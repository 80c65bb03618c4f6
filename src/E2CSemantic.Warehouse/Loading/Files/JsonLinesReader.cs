using System.Buffers;
using System.Text;
using System.Text.Json;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Reads one JSON object a line. A number or truth value is its text; a null or absent property an empty field.</summary>
internal sealed class JsonLinesReader(DelimitedReader lines, SourceFile file) : RecordReader
{
    private readonly Dictionary<string, int> _places = file.Columns.Select((column, i) => (column.Header, i)).ToDictionary(pair => pair.Header, pair => pair.i, StringComparer.Ordinal);
    private readonly string[] _values = new string[file.Columns.Length];
    private readonly int[] _columns = new int[file.Columns.Length];
    private byte[] _bytes = new byte[1 << 12];

    public override bool[] Named { get; } = new bool[file.Columns.Length];

    public override int FieldCount => _values.Length;

    public override ReadOnlySpan<char> Field(int index) => _values[index];

    public override int Column(int index) => _columns[index];

    public override bool Read()
    {
        ClearFault();
        var read = lines.Read();
        Line = lines.Line;
        Array.Fill(_values, "");
        Array.Fill(_columns, 0);
        if (lines.Fault is not RecordFault.None)
        {
            FaultAt(lines.Fault, lines.FaultLine, lines.FaultColumn);
        }
        else if (read)
        {
            Parse(lines.Field(0));
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lines.Dispose();
        }
    }

    private void Parse(ReadOnlySpan<char> line)
    {
        if (Encoding.UTF8.GetMaxByteCount(line.Length) > _bytes.Length)
        {
            _bytes = new byte[Encoding.UTF8.GetMaxByteCount(line.Length)];
        }

        var reader = new Utf8JsonReader(_bytes.AsSpan(0, Encoding.UTF8.GetBytes(line, _bytes)));
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                FaultAt(RecordFault.Json, Line, 1);
                return;
            }

            while (Fault is RecordFault.None && reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                Property(ref reader);
            }

            if (Fault is RecordFault.None && reader.Read())
            {
                FaultAt(RecordFault.Json, Line, (int)reader.TokenStartIndex + 1);
            }
        }
        catch (JsonException problem)
        {
            FaultAt(RecordFault.Json, Line, (int)(problem.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair.
            FaultAt(RecordFault.Json, Line, (int)reader.TokenStartIndex + 1);
        }
    }

    private void Property(ref Utf8JsonReader reader)
    {
        var column = (int)reader.TokenStartIndex + 1;
        if (!_places.TryGetValue(reader.GetString()!, out var place) || _columns[place] > 0)
        {
            FaultAt(RecordFault.Property, Line, column);
            return;
        }

        reader.Read();
        Named[place] = true;
        _columns[place] = (int)reader.TokenStartIndex + 1;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                _values[place] = reader.GetString()!;
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                _values[place] = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
                break;
            case JsonTokenType.Null:
                break;
            default:
                FaultAt(RecordFault.Json, Line, column);
                break;
        }
    }
}
