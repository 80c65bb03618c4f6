using E2CSemantic.Benchmarks;
using E2CSemantic.Benchmarks.Speed;

var benchmarks = new SortedDictionary<string, Func<int>>(StringComparer.Ordinal)
{
    ["answers"] = AnswersBenchmark.Run,
    ["duckdb-reader"] = DuckDBReaderBenchmark.Run,
    ["engines"] = EnginesBenchmark.Run,
    ["loading"] = LoadingBenchmark.Run,
    ["loading-state"] = StateLoadingBenchmark.Run,
};

if (args is not [var name] || !benchmarks.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Usage: E2CSemantic.Benchmarks <name>, where <name> is one of: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

return run();
