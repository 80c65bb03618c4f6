using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.EndToEnd.Tests.EverySource;

/// <summary>
/// Files of one source with a mark in every field that identifies or is dropped, by what the source's contract declares; and the same with
/// faults, each of which has a mark beside it or is one.
/// </summary>
internal sealed class SeededFiles(SourceContract contract, string from, string to, Marks marks)
{
    private readonly SortedDictionary<string, int> _marked = new(StringComparer.Ordinal);

    /// <summary>Every column that identifies or is dropped, with how many fields of it hold a mark.</summary>
    public IReadOnlyDictionary<string, int> Marked => _marked;

    /// <summary>Whether a column's values must not be seen again: it goes to the vault, is dropped, is a random key's origin, or is the day of a birth.</summary>
    public static bool Identifies(SourceColumn column) => column.IsOfPerson || column.Drop || column.Type is IdentifierType || column.Vault is not null || (column.Type is DateType && !column.Reduce.IsEmpty);

    public void Write(bool faulty)
    {
        Directory.CreateDirectory(to);
        foreach (var file in contract.Files)
        {
            foreach (var column in file.Columns.Where(Identifies))
            {
                _marked.TryAdd($"{contract.Source}.{file.Name}.{column.Name}", 0);
            }

            foreach (var path in Directory.EnumerateFiles(from).Where(path => Pattern(file).IsMatch(Path.GetFileName(path))))
            {
                Write(file, path, faulty);
            }
        }
    }

    private static Regex Pattern(SourceFile file) => new($"^{Regex.Replace(Regex.Escape(file.FileName), @"\\\{\w+}", "[A-Za-z0-9_]+")}$");

    private void Write(SourceFile file, string path, bool faulty)
    {
        var encoding = file.Encoding is FileEncoding.Windows1252 ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : new UTF8Encoding(false);
        var records = Records(file, File.ReadAllText(path, encoding)).DefaultIfEmpty(Made(file)).ToList();
        var seeded = records.Select(record => file.Columns.Zip(record, (column, field) => Field(file, column, field)).ToArray()).ToList();
        FillEmpty(file, seeded[0]);
        if (faulty)
        {
            AddFaults(file, seeded);
        }

        File.WriteAllText(Path.Combine(to, Path.GetFileName(path)), Text(file, seeded), encoding);
    }

    private string Field(SourceFile file, SourceColumn column, string field)
    {
        if (!Identifies(column) || column.Missing.Contains(field) || field.Length == 0 || marks.Of(column, field) is not { } mark)
        {
            return field;
        }

        _marked[$"{contract.Source}.{file.Name}.{column.Name}"]++;
        return mark;
    }

    // A column that nobody filled has its mark in the first row.
    private void FillEmpty(SourceFile file, string[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (_marked.TryGetValue($"{contract.Source}.{file.Name}.{file.Columns[i].Name}", out var many) && many == 0 && row[i].Length == 0 && marks.Of(file.Columns[i], "nobody") is { } mark)
            {
                row[i] = mark;
                _marked[$"{contract.Source}.{file.Name}.{file.Columns[i].Name}"]++;
            }
        }
    }

    // Row by row a mark where it does not belong: in each column that holds something else, and with a blank in each identifier. The last
    // row comes a second time, so that a key is there twice.
    private static void AddFaults(SourceFile file, List<string[]> rows)
    {
        var good = rows[0];
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] = file.Columns[i].Type is IdentifierType ? "Zqxvkaaaa Zqxvkaaab" : "Zqxvkaaaa";
            rows.Add(file.Columns[i].Width > 0 ? [.. bad.Select((field, at) => at == i ? field[..Math.Min(field.Length, file.Columns[i].Width)] : field)] : bad);
        }

        rows.Add(good.ToArray());
    }

    // A row that the contract allows, for a file in which nothing happened.
    private static string[] Made(SourceFile file) =>
    [
        .. file.Columns.Select(column => column.Missing.Count > 0 && !Identifies(column) ? column.Missing[0] : column.Type switch
        {
            DateType date => new DateOnly(2015, 9, 1).ToString(date.Form.Format, CultureInfo.InvariantCulture),
            CodeType code => code.Codes[0],
            BooleanType truth => truth.FalseTexts[0],
            IntegerType whole => whole.Least.ToString(CultureInfo.InvariantCulture),
            DecimalType number => number.Least.ToString(CultureInfo.InvariantCulture),
            _ => "1",
        }),
    ];

    private static IEnumerable<string[]> Records(SourceFile file, string text)
    {
        var lines = text.TrimStart('\ufeff').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);
        switch (file.Format)
        {
            case FileFormat.FixedWidth:
                return lines.Select(line => file.Columns.Select(column => line.PadRight(column.Start + column.Width)[(column.Start - 1)..(column.Start - 1 + column.Width)].Trim()).ToArray());
            case FileFormat.JsonLines:
                return lines.Select(line => JsonNode.Parse(line)!.AsObject()).Select(record => file.Columns.Select(column => record[column.Header]?.ToString() ?? "").ToArray());
            default:
                var table = lines.Select(line => Split(line, file.Delimiter)).ToList();
                var order = file.Columns.Select(column => table[0].IndexOf(column.Header)).ToArray();
                return table.Skip(1).Select(fields => order.Select(at => fields[at]).ToArray());
        }
    }

    private static string Text(SourceFile file, List<string[]> rows) => file.Format switch
    {
        FileFormat.FixedWidth => Lines(rows.Select(row =>
        {
            var line = new string(' ', file.Columns.Max(column => column.Start + column.Width) - 1).ToCharArray();
            foreach (var (column, field) in file.Columns.Zip(row))
            {
                field.CopyTo(0, line, column.Start - 1, Math.Min(field.Length, column.Width));
            }

            return new string(line);
        })),
        FileFormat.JsonLines => Lines(rows.Select(row => new JsonObject(file.Columns.Zip(row, (column, field) => KeyValuePair.Create(column.Header, (JsonNode?)JsonValue.Create(field)))).ToJsonString())),
        _ => Lines(rows.Prepend([.. file.Columns.Select(column => column.Header)]).Select(row => string.Join(file.Delimiter, row.Select(field => Quoted(field, file.Delimiter))))),
    };

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Quoted(string field, char delimiter) => field.AsSpan().IndexOfAny(delimiter, '"') < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // No field of the files here has a line break in it.
    private static List<string> Split(string line, char delimiter)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
