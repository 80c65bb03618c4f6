using System.Diagnostics;
using System.Globalization;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Benchmarks;

// DuckDBDataReader against a bare loop over the same query's chunks and vectors, by turns in one process so that what
// else the machine does falls on both. Both sides go through every row and check every value for NULL.
internal static class DuckDBReaderBenchmark
{
    private const int Rows = 10_000_000;
    private const int Repetitions = 15;
    private const int WarmUpCalls = 300;
    private const double Limit = 1.3;
    private const string Query = "SELECT person_key, school_id, score, attended_on, amount FROM rows_of_five";

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("e2c-benchmark-");
        try
        {
            using var connection = new DuckDBConnection($"DataSource={Path.Combine(folder.FullName, "rows.duckdb")}");
            connection.Open();
            Fill(connection);
            SetThreads(connection);
            return Judge(connection);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Judge(DuckDBConnection connection)
    {
        Console.WriteLine($"{Rows:N0} rows of person_key BIGINT, school_id INTEGER, score DOUBLE, attended_on DATE, amount DECIMAL(12,2), from a database file;");
        Console.WriteLine("amount has NULLs, as a measure may; keys and dates have none. Reader: GetInt64, GetInt32, GetDouble, GetDateOnly, and");
        Console.WriteLine("IsDBNull with GetDecimal. Bare loop: raw storage and the validity of all five from duckdb_fetch_chunk, nothing converted. DuckDB with one thread.");

        var (bare, reader) = Measure(connection);
        var ratio = Median(reader) / Median(bare);
        var passed = ratio <= Limit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare loop median  {Median(bare),8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reader median     {Median(reader),8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio             {ratio,8:F3}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verdict           {(passed ? "PASS" : "FAIL")} (at most {Limit} is required)"));
        return passed ? 0 : 1;
    }

    private static (List<double> Bare, List<double> Reader) Measure(DuckDBConnection connection)
    {
        var (bare, reader) = (new List<double>(), new List<double>());
        WarmUp(connection);
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var (bareTime, bareSum) = Time(() => BareVectorLoop.Sum(connection, Query));
            var (readerTime, readerSum) = Time(() => ReaderLoop.Sum(connection, Query));
            if (bareSum != readerSum)
            {
                throw new InvalidOperationException($"The two loops read different values: {bareSum} and {readerSum}.");
            }

            bare.Add(bareTime);
            reader.Add(readerTime);
        }

        return (bare, reader);
    }

    // The file is read once, and both loops are called until the JIT has compiled them with their profile, as code that runs for long is.
    private static void WarmUp(DuckDBConnection connection)
    {
        _ = BareVectorLoop.Sum(connection, Query);
        _ = ReaderLoop.Sum(connection, Query);
        for (var call = 0; call < WarmUpCalls; call++)
        {
            _ = BareVectorLoop.Sum(connection, Query + " LIMIT 20000");
            _ = ReaderLoop.Sum(connection, Query + " LIMIT 20000");
            Thread.Sleep(1);
        }

        Thread.Sleep(500);
    }

    private static (double Milliseconds, Checksum Sum) Time(Func<Checksum> loop)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var sum = loop();
        return (clock.Elapsed.TotalMilliseconds, sum);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    // With more threads both loops wait for DuckDB to hand chunks from one to another, for as long as the machine likes;
    // one makes the bare loop faster and leaves the difference to be that of the reading.
    private static void SetThreads(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand("SET threads = 1", connection);
        _ = command.ExecuteNonQuery();
    }

    private static void Fill(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand(
            """
            CREATE TABLE rows_of_five AS
            SELECT (i * 7919) % 100000007                                               AS person_key,
                   (i % 1201)::INTEGER                                                   AS school_id,
                   ((i * 31) % 100003) / 8.0                                             AS score,
                   DATE '2001-01-01' + (i % 7300)::INTEGER                               AS attended_on,
                   CASE WHEN i % 89 = 0 THEN NULL ELSE ((i * 13) % 1000003) / 100.0 END::DECIMAL(12, 2) AS amount
            FROM range($rows) AS r(i);
            CHECKPOINT
            """,
            connection);
        _ = command.Parameters.AddWithValue("rows", Rows);
        _ = command.ExecuteNonQuery();
    }
}
