using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Model.Reading;
using E2CSemantic.Query;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Profiles;
using Npgsql;

namespace E2CSemantic.Benchmarks;

/// <summary>
/// The same metric questions put to the same release on DuckDB, PostgreSQL and, where <c>E2C_TEST_CITUS</c> names one, a Citus cluster, in turns
/// within one run; what a cut takes on each; and what the release takes of each one's disk. <c>E2C_BENCHMARK_DATA</c> names a data folder with
/// something loaded, to which a release is added.
/// </summary>
internal static class EnginesBenchmark
{
    private const int Rounds = 7;
    private const int Shards = 4;

    private static readonly Requester _steward = new(null, Tier.Steward, null, null);

    public static int Run()
    {
        var data = Environment.GetEnvironmentVariable("E2C_BENCHMARK_DATA") ?? throw new InvalidOperationException("Name a data folder in E2C_BENCHMARK_DATA.");
        var catalog = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;
        var databases = EngineDatabase.Servers.ToImmutableDictionary(name => name, name => new EngineDatabase(name));
        ImmutableArray<string> names = ["duckdb", .. EngineDatabase.Servers];
        var engines = names.ToImmutableDictionary(name => name, name => Open(name, databases, catalog, data));
        try
        {
            foreach (var name in names)
            {
                Cut(name, engines[name], databases.GetValueOrDefault(name), data);
            }

            Ask(catalog, names, engines);
            return 0;
        }
        finally
        {
            foreach (var disposable in engines.Values.Concat<IDisposable>(databases.Values))
            {
                disposable.Dispose();
            }
        }
    }

    private static WarehouseEngine Open(string name, ImmutableDictionary<string, EngineDatabase> databases, SemanticCatalog catalog, string data) => WarehouseEngine.Open(
        new(name, databases.GetValueOrDefault(name)?.ConnectionString ?? "", Shards),
        catalog.Star,
        catalog.Dimensions.Values,
        data,
        TimeProvider.System,
        new ServingGate(() => ProfileReader.Read(Repository.PathTo("warehouse", "profiles"), DeIdentificationProfile.Internal, catalog.Star)));

    private static void Cut(string name, WarehouseEngine engine, EngineDatabase? database, string data)
    {
        var clock = Stopwatch.StartNew();
        var cut = engine.Releases.Cut($"benchmark-{Guid.CreateVersion7():N}");
        clock.Stop();
        var manifest = (cut.Value ?? throw new InvalidOperationException(string.Join('\n', cut.Diagnostics))).Release.Manifest;
        var bytes = database is null
            ? new FileInfo(Path.Combine(data, "releases", manifest.Id, "facts.duckdb")).Length
            : name == "citus"
            ? Number(database, "SELECT sum(citus_total_relation_size(logicalrelid)) FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname LIKE 'release%'")
            : Number(database, "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname LIKE 'release%' AND relkind = 'r'");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {manifest.Tables.Sum(table => table.Rows)} rows cut in {clock.Elapsed.TotalSeconds:0.0} s, {bytes / 1e6:0.0} MB"));
    }

    private static long Number(EngineDatabase database, string sql)
    {
        using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Ask(SemanticCatalog catalog, ImmutableArray<string> names, ImmutableDictionary<string, WarehouseEngine> engines)
    {
        var logs = names.ToDictionary(name => name, _ => 0.0);
        // Every metric that means something over everybody.
        var questions = catalog.Metrics.Where(metric => metric.Dimensions.Required.IsEmpty).GroupBy(metric => metric.Name).Select(versions => versions.Last()).SelectMany(Questions).ToList();
        Console.WriteLine($"{"milliseconds",-60}{string.Concat(names.Select(name => $"{name,12}"))}");
        foreach (var question in questions)
        {
            var times = Times(catalog, names, engines, question);
            Console.WriteLine($"{question.Metric + " " + string.Join(' ', question.GroupBy),-60}{string.Concat(names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{times[name],12:0.0}")))}");
            foreach (var name in names)
            {
                logs[name] += Math.Log(times[name] / times["duckdb"]);
            }
        }

        Console.WriteLine($"{"times DuckDB's, geometric mean",-60}{string.Concat(names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{Math.Exp(logs[name] / questions.Count),12:0.0}")))}");
    }

    private static IEnumerable<MetricQuery> Questions(MetricDefinition metric)
    {
        var all = MetricQuery.Of(metric.Name.ToString());
        return metric.Dimensions.Allow.Select(dimension => all with { GroupBy = [dimension.Value] }).Prepend(all);
    }

    // The engines in turns, so that what else the machine does falls on all of them; the first round warms up.
    private static Dictionary<string, double> Times(
        SemanticCatalog catalog, ImmutableArray<string> names, ImmutableDictionary<string, WarehouseEngine> engines, MetricQuery question)
    {
        var times = names.ToDictionary(name => name, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var name in names)
            {
                var clock = Stopwatch.StartNew();
                var answer = new MetricQueryEngine(catalog, engines[name].Warehouse).AnswerAsync(question, _steward, CancellationToken.None).GetAwaiter().GetResult();
                if (!answer.Succeeded)
                {
                    throw new InvalidOperationException(string.Join('\n', answer.Diagnostics));
                }

                if (round > 0)
                {
                    times[name].Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }

        return times.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ElementAt(Rounds / 2));
    }
}
