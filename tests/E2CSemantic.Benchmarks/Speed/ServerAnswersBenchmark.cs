using System.Globalization;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>What <see cref="AnswersBenchmark"/> compares of single metrics, on PostgreSQL: the same state cut to a server, the same SQL by hand over its tables.</summary>
internal static class ServerAnswersBenchmark
{
    private const int Shards = 4;
    private const double Most = 1.10;

    public static int Run()
    {
        using var database = new EngineDatabase("postgresql");
        using var loaded = ServedState.Open();
        using var state = loaded.On(new EngineSettings("postgresql", database.ConnectionString, Shards));
        database.Execute("ANALYZE");
        using var hand = BareSql.OnPostgreSql(database);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state.FactRows} fact rows on PostgreSQL"));
        return AnswersBenchmark.Compare("single metrics", HandQuestions.ByDistrictAndRace, state, hand, Most) ? 0 : 1;
    }
}
