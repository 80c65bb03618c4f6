using E2CSemantic.Benchmarks;
using E2CSemantic.Benchmarks.Speed;

var benchmarks = new SortedDictionary<string, Func<int>>(StringComparer.Ordinal)
{
    ["answers"] = AnswersBenchmark.Run,
    ["answers-server"] = ServerAnswersBenchmark.Run,
    ["catalog"] = CatalogBenchmark.Run,
    ["duckdb-reader"] = DuckDBReaderBenchmark.Run,
    ["engines"] = EnginesBenchmark.Run,
    ["fields"] = FieldsBenchmark.Run,
    ["loading"] = LoadingBenchmark.Run,
    ["loading-state"] = StateLoadingBenchmark.Run,
    ["plan"] = PlanBenchmark.Run,
    ["swap"] = SwapBenchmark.Run,
};

if (args is not [var name] || !benchmarks.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Usage: E2CSemantic.Benchmarks <name>, where <name> is one of: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

return run();
