using System.Data.Common;
using System.Globalization;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>Writes rows as RFC 4180 CSV with a header line; a missing value is an empty field.</summary>
internal sealed class CsvRows(TextWriter writer, DbDataReader reader)
{
    public long Rows { get; private set; }

    public void WriteAll()
    {
        Line(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        while (reader.Read())
        {
            Line(Enumerable.Range(0, reader.FieldCount).Select(Field));
            Rows++;
        }
    }

    private string Field(int i) => reader.IsDBNull(i) ? "" : reader.GetValue(i) switch
    {
        bool flag => flag ? "1" : "0",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private void Line(IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields.Select(Quoted)));
        writer.Write("\r\n");
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny("\",\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
