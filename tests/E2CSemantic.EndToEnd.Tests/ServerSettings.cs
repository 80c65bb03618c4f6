using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>The settings by which the program keeps releases on a server.</summary>
internal static class ServerSettings
{
    public static TheoryData<string> Engines() => [.. EngineDatabase.Servers];

    public static Dictionary<string, string> Of(string engine, string connectionString) => new()
    {
        ["E2C__Warehouse__Engine"] = engine,
        ["E2C__Warehouse__ConnectionString"] = connectionString,
        ["E2C__Warehouse__ShardCount"] = "4",
    };
}
