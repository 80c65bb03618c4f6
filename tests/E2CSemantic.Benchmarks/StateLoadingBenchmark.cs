using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Reading;
using E2CSemantic.Synthesis;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Benchmarks;

/// <summary>
/// Every file of the made-up state, 15 school years, loaded by the contracts of the state (checked, linked, de-identified, written, built), against DuckDB
/// alone copying the same files into tables, in one run and each source right after it was loaded. Judged are the sources of CSV files; DuckDB has no reader of
/// files of fixed width, whose lines it cuts with <c>substring</c>. <c>E2C_BENCHMARK_PEOPLE</c> says how many people, 100,000 by default;
/// <c>E2C_BENCHMARK_FILES</c> names a state that is there already; <c>E2C_BENCHMARK_SOURCES</c> limits it to some sources.
/// </summary>
internal static partial class StateLoadingBenchmark
{
    private const int FirstYear = 2010;
    private const int LastYear = 2024;
    private const double MostRatio = 3;

    public static int Run()
    {
        var people = int.Parse(Environment.GetEnvironmentVariable("E2C_BENCHMARK_PEOPLE") ?? "100000", CultureInfo.InvariantCulture);
        var sources = Environment.GetEnvironmentVariable("E2C_BENCHMARK_SOURCES")?.Split(',');
        var folder = Directory.CreateTempSubdirectory("e2c-loading-").FullName;
        try
        {
            var files = Environment.GetEnvironmentVariable("E2C_BENCHMARK_FILES") ?? Made(people, Path.Combine(folder, "files"));
            var star = StarSchemaReader.Read(Repository.PathTo("warehouse", "schema")).Value!;
            var contracts = ContractFolder.Read(Repository.PathTo("warehouse", "sources"), star).Value!.All
                .Where(contract => contract.Jurisdiction == "ma" && sources?.Contains(contract.Source) != false).OrderBy(contract => contract.Precedence);
            var loader = new WarehouseLoader(star, Repository.PathTo("warehouse"), VaultKey.Draw(), TimeProvider.System) { Reopens = true };
            var (all, csv, bytes, peak) = (default(Seconds), default(Seconds), 0L, 0L);
            using (var session = loader.Open(Path.Combine(folder, "data")).Value!)
            {
                foreach (var contract in contracts)
                {
                    PeakMemory.Forget();
                    var load = Load(session, contract, files);
                    var most = PeakMemory.Megabytes();
                    var kinds = FilesOf(contract, Path.Combine(files, contract.Provider));
                    var size = kinds.Sum(file => new FileInfo(file.Path).Length);
                    var taken = new Seconds(load, Copy(Path.Combine(folder, "copy.duckdb"), kinds));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contract.Source,-14} {kinds.Length,3} files {size / 1e6,7:0.0} MB: {taken}, peak {most} MB"));
                    csv += contract.Files.All(file => file.Format is FileFormat.Csv) ? taken : default;
                    (all, bytes, peak) = (all + taken, bytes + size, Math.Max(peak, most));
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{people} people, {bytes / 1e6:0} MB: {all}; {all.Load / people * 1e6:0.0} us a person; peak {peak} MB (at most 4096)"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CSV files alone: {csv} (at most {MostRatio})"));
            return csv.Ratio <= MostRatio ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Made(int people, string folder)
    {
        var made = StateSynthesizer.Write(new(people, 1, FirstYear, LastYear, folder, Environment.ProcessorCount), null, CancellationToken.None);
        return made.Succeeded ? folder : throw new InvalidOperationException(string.Join('\n', made.Diagnostics));
    }

    private static (SourceFile File, string Path)[] FilesOf(SourceContract contract, string folder) =>
    [
        .. contract.Files.SelectMany(file => Directory.EnumerateFiles(folder, Braces().Replace(file.FileName, "*") + "*").Order(StringComparer.Ordinal).Select(path => (file, path))),
    ];

    private static double Load(LoadSession session, SourceContract contract, string files)
    {
        var steps = new LoadSteps();
        var clock = Stopwatch.StartNew();
        var report = session.Load(contract, Path.Combine(files, contract.Provider), "benchmark", steps);
        var seconds = report.Succeeded ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException(string.Join('\n', report.Diagnostics));
        Console.WriteLine($"{contract.Source}: {steps.Summary()}");
        return seconds;
    }

    // All files of a kind into one table, so that DuckDB reads them on every core; as text, since the types that it guesses do not fit every file.
    private static double Copy(string database, (SourceFile File, string Path)[] files)
    {
        var clock = Stopwatch.StartNew();
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        foreach (var kind in files.GroupBy(file => file.File, file => file.Path))
        {
            var paths = $"[{string.Join(", ", kind.Select(path => $"'{path}'"))}]";
            var encoding = kind.Key.Encoding is FileEncoding.Utf8 ? "utf-8" : "latin-1";
            var rows = kind.Key.Format switch
            {
                FileFormat.JsonLines => $"read_json({paths}, format = 'newline_delimited')",
                FileFormat.FixedWidth => $"read_csv({paths}, header = false, delim = '\u0001', quote = '', columns = {{line: 'VARCHAR'}}, encoding = '{encoding}')",
                _ => $"read_csv({paths}, all_varchar = true, encoding = '{encoding}')",
            };
            var columns = kind.Key.Format is FileFormat.FixedWidth
                ? string.Join(", ", kind.Key.Columns.Select(column => $"substring(line, {column.Start}, {column.Width}) AS \"{column.Name}\""))
                : "*";
            Execute(connection, $"CREATE TABLE \"{kind.Key.Name}\" AS SELECT {columns} FROM {rows}");
        }

        Execute(connection, "CHECKPOINT");
        connection.Close();
        var seconds = clock.Elapsed.TotalSeconds;
        File.Delete(database);
        return seconds;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private readonly record struct Seconds(double Load, double Copy)
    {
        public double Ratio => Load / Copy;

        public static Seconds operator +(Seconds left, Seconds right) => new(left.Load + right.Load, left.Copy + right.Copy);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"load {Load,6:0.0} s, DuckDB alone {Copy,5:0.0} s, ratio {Ratio:0.00}");
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Braces();
}
