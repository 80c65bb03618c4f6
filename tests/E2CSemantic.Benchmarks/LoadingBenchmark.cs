using System.Diagnostics;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Reading;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Benchmarks;

/// <summary>
/// A load (check, link, de-identify, write, build) of made-up pupils' files against DuckDB alone copying the same files into tables, in one run;
/// the peak of memory; and the size of the part of the star against a hand-written schema of the same facts.
/// </summary>
internal static class LoadingBenchmark
{
    private const int Years = 5;

    private const string Contract =
        """
        source: bench
        version: 1
        provider: bench
        description: Pupils, a row each year.
        identity: person
        files:
          pupils:
            file: PUPILS_{year}.csv
            description: A pupil in a year.
            columns:
              sasid: {type: identifier, vault: state_id}
              lasid: {type: text, length: 12, drop: true}
              first_name: {type: identifier, vault: first_name}
              last_name: {type: identifier, vault: last_name}
              birth_date: {type: date, format: MM/DD/YYYY, vault: birth_date, reduce: {birth_year_band: five_years}}
              sex: {type: code, codes: [F, M, X], vault: sex, keep: true}
              race: {type: code, codes: [AI, AS, BL, HI, MR, PI, WH], missing: [""]}
              town: {type: text, length: 3}
              school: {type: text, length: 8}
              grade: {type: code, codes: ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]}
              status: {type: code, codes: ["01", "20", "22"]}
              entry: {type: date, format: MM/DD/YYYY}
              exit: {type: date, format: MM/DD/YYYY, missing: [""]}
              membership: {type: integer, least: 0, most: 200}
              attended: {type: integer, least: 0, most: 200}
              el: {type: boolean, true: ["1"], false: ["0"]}
              swd: {type: boolean, true: ["1"], false: ["0"]}
              homeless: {type: boolean, true: ["1"], false: ["0"]}
              foster: {type: boolean, true: ["1"], false: ["0"]}
              low_income: {type: boolean, true: ["1"], false: ["0"], missing: [""]}
              language: {type: code, codes: [EN, ES, PT, ZH]}
            unique: [[sasid]]
        code_maps:
          grade: {"01": "01", "02": "02", "03": "03", "04": "04", "05": "05", "06": "06", "07": "07", "08": "08", "09": "09", "10": "10", "11": "11", "12": "12"}
        rules:
          one_grade:
            description: A pupil has one grade in a year.
            from: pupils
            one_row_per: {keys: [person_key, submission_year], keep: {highest: membership}}
        load:
          fact_k12_person_year:
            from: one_grade
            columns:
              person_key: person_key
              school_year: submission_year
              grade_key: {member: dim_grade, where: {grade_code: {conform: grade, by: grade}}}
              next_grade_key: {constant: -1}
              income_status_key: {constant: -1}
        """;

    public static int Run()
    {
        var people = int.Parse(Environment.GetEnvironmentVariable("E2C_BENCHMARK_PEOPLE") ?? "200000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("e2c-loading-").FullName;
        try
        {
            Generate(folder, people);
            var bytes = Directory.EnumerateFiles(folder, "*.csv").Sum(file => new FileInfo(file).Length);
            var load = Load(folder);
            var peak = PeakMemory.Megabytes();
            var copy = Copy(folder);
            var (part, minimal) = Sizes(folder);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{people} people, {Years} years, {bytes / 1e6:0} MB: load {load:0.0} s, DuckDB alone {copy:0.0} s, ratio {load / copy:0.00} (at most 3); {load / people * 1e6:0.0} us a person; peak {peak} MB (at most 4096); part {part / 1e6:0.0} MB, minimal {minimal / 1e6:0.0} MB, ratio {(double)part / minimal:0.00} (at most 1.3)"));
            return load / copy <= 3 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Generate(string folder, int people)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        for (var year = 2010; year < 2010 + Years; year++)
        {
            // The numbers are spread so that neither names nor days follow the order of the pupils; names of syllables differ in sound as real ones do.
            Execute(connection, $"""
                COPY (SELECT printf('%010d', i * 7 + 1000000000) AS sasid, 'L' || i AS lasid,
                    s[1 + i * 31 % 13] || s[1 + i * 17 % 29 % 13] || s[1 + i * 7 % 11] AS first_name,
                    s[1 + i * 7919 % 13] || s[1 + i * 104729 % 31 % 13] || s[1 + i * 13 % 97 % 13] || s[1 + i * 1299709 % 11] AS last_name,
                    strftime(DATE '1995-01-01' + CAST(i * 104729 % 4000 AS INTEGER), '%m/%d/%Y') AS birth_date, ['F', 'M'][1 + i % 2] AS sex, ['WH', 'BL', 'HI', 'AS', NULL][1 + i % 5] AS race,
                    printf('%03d', 1 + (i + {year}) * 31 % 351) AS town, printf('%08d', i * 31 % 1860 * 100) AS school, printf('%02d', 1 + (i + {year}) % 12) AS grade, '01' AS status,
                    '09/01/{year - 1}' AS entry, CASE WHEN i % 20 = 0 THEN '03/15/{year}' END AS exit, 160 + i % 21 AS membership, 120 + i % 40 AS attended, i % 7 // 6 AS el, i % 6 // 5 AS swd, i % 50 // 49 AS homeless,
                    0 AS foster, CASE WHEN i % 3 < 2 THEN i % 3 END AS low_income, ['EN', 'EN', 'ES', 'PT'][1 + i % 4] AS language
                    FROM range({people}) t(i), (SELECT ['ba', 'ke', 'di', 'fo', 'gu', 'ha', 'jel', 'mir', 'nor', 'pus', 'rat', 'sen', 'vig'] AS s)) TO '{folder}/PUPILS_{year}.csv' (HEADER)
                """);
        }
    }

    private static double Load(string folder)
    {
        var root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "warehouse", "schema")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it in the checkout.");
        }

        var warehouse = Path.Combine(root, "warehouse");
        var star = StarSchemaReader.Read(Path.Combine(warehouse, "schema")).Value!;
        File.WriteAllText(Path.Combine(folder, "bench.yaml"), Contract);
        var contract = SourceContractReader.Read(Path.Combine(folder, "bench.yaml"), star);
        var loader = new WarehouseLoader(star, warehouse, VaultKey.Draw(), TimeProvider.System);
        var steps = new LoadSteps();
        var clock = Stopwatch.StartNew();
        var report = loader.Load(contract.Value ?? throw new InvalidOperationException(string.Join('\n', contract.Diagnostics)), folder, Path.Combine(folder, "data"), "benchmark", steps);
        clock.Stop();
        Console.WriteLine(steps.Summary());
        return report.Succeeded ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException(string.Join('\n', report.Diagnostics));
    }

    private static double Copy(string folder)
    {
        using var connection = new DuckDBConnection($"DataSource={folder}/copy.duckdb");
        connection.Open();
        var clock = Stopwatch.StartNew();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
        {
            Execute(connection, $"CREATE TABLE {Path.GetFileNameWithoutExtension(file)} AS SELECT * FROM read_csv('{file}')");
        }

        Execute(connection, "CHECKPOINT");
        return clock.Elapsed.TotalSeconds;
    }

    private static (long Part, long Minimal) Sizes(string folder)
    {
        var part = Directory.EnumerateFiles(Path.Combine(folder, "data", "warehouse", "star"), "bench.*.duckdb").Single();
        using (var connection = new DuckDBConnection($"DataSource={folder}/minimal.duckdb"))
        {
            connection.Open();
            Execute(connection, $"ATTACH '{part}' AS part (READ_ONLY)");
            Execute(connection, "CREATE TABLE years (person_key BIGINT, school_year SMALLINT, grade_key SMALLINT, next_grade_key SMALLINT, income_status_key SMALLINT)");
            Execute(connection, "INSERT INTO years SELECT person_key, school_year, grade_key, next_grade_key, income_status_key FROM part.fact_k12_person_year");
            Execute(connection, "CHECKPOINT");
        }

        return (new FileInfo(part).Length, new FileInfo(Path.Combine(folder, "minimal.duckdb")).Length);
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
