using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Reads lines in which each field has its place, and gives fields without the blanks around them. What a short line has not is empty.</summary>
internal sealed class FixedWidthReader(DelimitedReader lines, SourceFile file) : RecordReader
{
    private readonly int _length = file.Columns.Max(column => column.Start + column.Width - 1);

    public override int FieldCount => lines.FieldCount == 1 && IsOnlyBlank(lines.Field(0)) ? file.Columns.Length : 0;

    public override ReadOnlySpan<char> Field(int index) => Cut(lines.Field(0), index).Trim(' ');

    public override int Column(int index) => file.Columns[index].Start;

    public override bool Read()
    {
        ClearFault();
        var read = lines.Read();
        Line = lines.Line;
        if (lines.Fault is not RecordFault.None)
        {
            FaultAt(lines.Fault, lines.FaultLine, lines.FaultColumn);
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

    private bool IsOnlyBlank(ReadOnlySpan<char> line) => line.Length <= _length || line[_length..].Trim(' ').IsEmpty;

    private ReadOnlySpan<char> Cut(ReadOnlySpan<char> line, int index)
    {
        var start = file.Columns[index].Start - 1;
        return start >= line.Length ? [] : line.Slice(start, Math.Min(file.Columns[index].Width, line.Length - start));
    }
}
