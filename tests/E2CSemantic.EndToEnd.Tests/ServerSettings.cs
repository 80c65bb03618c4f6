using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>The settings by which the program keeps releases on a server.</summary>
internal static class ServerSettings
{
    public static TheoryData<string> Engines() => [.. EngineDatabase.Servers];

    /// <summary>Engines with each of their servers that a test may crash.</summary>
    public static TheoryData<string, string> Crashable()
    {
        var servers = new TheoryData<string, string>();
        foreach (var (engine, server) in CrashableDatabase.Servers)
        {
            servers.Add(engine, server);
        }

        return servers;
    }

    public static Dictionary<string, string> Of(string engine, string connectionString) => new()
    {
        ["E2C__Warehouse__Engine"] = engine,
        ["E2C__Warehouse__ConnectionString"] = connectionString,
        ["E2C__Warehouse__ShardCount"] = "4",
    };
}
