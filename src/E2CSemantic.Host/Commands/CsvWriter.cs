namespace E2CSemantic.Host.Commands;

/// <summary>Writes a table as RFC 4180 CSV with a header line.</summary>
internal static class CsvWriter
{
    public static void Write(TextWriter output, AnswerTable table)
    {
        Line(output, table.Columns);
        foreach (var row in table.Rows)
        {
            Line(output, row);
        }
    }

    private static void Line(TextWriter output, IReadOnlyList<string> cells)
    {
        output.Write(string.Join(',', cells.Select(Quoted)));
        output.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
