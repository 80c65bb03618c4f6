using System.Globalization;
using System.IO.Compression;
using System.Text;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>A source of three kinds of files in two windows a year, and a data folder beside it.</summary>
internal sealed class WindowedSource : IDisposable
{
    private const string Text =
        """
        source: pupils
        version: 1
        provider: {id: dese, name: Department of Education, law: [FERPA]}
        description: Pupils in two windows.
        first_year: 2002
        windows:
          october: {due: {month: 12, day: 15, year: before}, closes: {months: 24}}
          end_of_year: {due: {month: 8, day: 31, year: same}}
        identity: person
        files:
          pupils:
            file: PUPILS_{year}_{window}.csv
            description: A pupil.
            encoding: windows-1252
            delimiter: pipe
            columns:
              sasid: {type: identifier, missing: [""], vault: state_id}
              last_name: {type: identifier, missing: [""], vault: last_name}
              birth_date: {type: date, format: MM/DD/YYYY, vault: birth_date, reduce: {birth_year_band: five_years, birth_quarter: quarter, birth_school_year: school_year}}
              grade: {type: code, codes: ["09", "10", ZZ]}
              fte: {type: decimal, scale: 2, least: 0, most: 9, missing: [""]}
              el: {type: boolean, true: ["1"], false: ["0"]}
              entry: {type: date, format: YYYY-MM-DD, missing: [""]}
            unique: [[sasid]]
            references:
              - {columns: [grade], of: dim_grade, on: [grade_code]}
          courses:
            file: COURSES_{year}_{window}.jsonl
            description: A course, about nobody.
            format: json_lines
            rows: any
            columns:
              code: {type: text, length: 8}
              title: {type: text, length: 20, missing: [""]}
          results:
            file: RESULTS_{year}.txt
            description: A result.
            format: fixed_width
            windows: [end_of_year]
            columns:
              sasid: {type: identifier, start: 1, width: 5, vault: state_id}
              score: {type: integer, start: 6, width: 3, least: 0, most: 500, missing: [""]}
            references:
              - {columns: [sasid], of: pupils, on: [sasid]}
        rules:
          years:
            description: Every year.
            from: pupils
            distinct: {columns: [submission_year]}
        load:
          dim_school_year:
            from: years
            columns:
              school_year: submission_year
              label: {school_year: submission_year}
              begins_year: {plus: [submission_year, -1]}
              ends_year: submission_year
        """;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private readonly TemporaryFolder _folder = new();

    public WindowedSource()
    {
        Directory.CreateDirectory(From);
        File.WriteAllText(_folder.PathTo("pupils.yaml"), Text);
        var contract = SourceContractReader.Read(_folder.PathTo("pupils.yaml"), Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        Contract = contract.Value;
        October(2010);
    }

    public SourceContract Contract { get; set; }

    public DateTimeOffset Now { get; set; } = new(2010, 1, 10, 9, 0, 0, TimeSpan.Zero);

    public bool Reopens { get; set; }

    public string From => _folder.PathTo("from");

    public string Data => _folder.PathTo("data");

    public void October(int year)
    {
        WritePupils($"PUPILS_{year}_october.csv", "sasid|last_name|birth_date|grade|fte|el|entry\n10001|Nuñez|07/01/1994|09|0.5|1|2009-09-01\n10002|O\"Neil|12/31/1995|10||0|\n");
        Write($"COURSES_{year}_october.jsonl", "{\"code\": \"M1\", \"title\": \"Math\"}\n{\"title\": null, \"code\": 12}\n");
    }

    public void EndOfYear(int year)
    {
        WritePupils($"PUPILS_{year}_end_of_year.csv", "sasid|last_name|birth_date|grade|fte|el|entry\n10001|Nuñez|07/01/1994|10|1|1|2009-09-01\n");
        Write($"COURSES_{year}_end_of_year.jsonl", "{\"code\": \"M1\", \"title\": \"Math\"}\n");
        Write($"RESULTS_{year}.txt", "10001240\n10001   \r\n");
    }

    public string PathOf(string file) => Path.Combine(From, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text, new UTF8Encoding(false));

    // A quote inside a field must stand in a quoted one.
    public void WritePupils(string file, string text) =>
        File.WriteAllBytes(PathOf(file), Windows1252.GetBytes(text.Replace("O\"Neil", "\"O\"\"Neil\"", StringComparison.Ordinal)));

    public void Replace(string file, string old, string text) =>
        File.WriteAllBytes(PathOf(file), Windows1252.GetBytes(Windows1252.GetString(File.ReadAllBytes(PathOf(file))).Replace(old, text, StringComparison.Ordinal)));

    public void Compress(string file)
    {
        using (var packed = new GZipStream(File.Create(PathOf(file + ".gz")), CompressionLevel.Fastest))
        {
            packed.Write(File.ReadAllBytes(PathOf(file)));
        }

        File.Delete(PathOf(file));
    }

    public LoadOutcome Load() =>
        new WarehouseLoader(Sample.Star, Sample.Definitions, Sample.Key, new FixedClock(Now)) { Reopens = Reopens }.Load(Contract, From, Data, "tester", null);

    public string[] Faults() => [.. Load().Diagnostics.Select(fault => fault.ToString().Replace(From + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    /// <summary>The rows that rules would see, a line each.</summary>
    public string[] Rows(string file, string columns)
    {
        var folder = new StoreFolder(Data);
        var paths = new StateFile(folder).Read().Of("pupils").Select(submission => Path.Combine(folder.RowsOf(submission), file + ".parquet")).Where(File.Exists);
        using var connection = new E2CSemantic.DuckDB.DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM read_parquet([{string.Join(", ", paths.Select(path => $"'{path}'"))}]) ORDER BY ALL";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return [.. rows];
    }

    public void Dispose() => _folder.Dispose();

    internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
