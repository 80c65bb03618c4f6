namespace E2CSemantic.Warehouse.Engines;

/// <summary>Which engine carries releases.</summary>
/// <param name="Engine">One of <see cref="WarehouseEngine.Names"/>.</param>
/// <param name="ConnectionString">How its server is reached; empty for DuckDB, whose files lie in the data folder.</param>
/// <param name="ShardCount">In how many pieces Citus spreads a fact, 1 to 1024.</param>
public sealed record EngineSettings(string Engine, string ConnectionString, int ShardCount)
{
    /// <summary>The shards where none are configured.</summary>
    public const int DefaultShardCount = PostgreSql.ServerEngine.DefaultShards;

    /// <summary>The most shards that can be configured.</summary>
    public const int MostShards = 1024;

    /// <summary>DuckDB, in this process.</summary>
    public static EngineSettings DuckDb { get; } = new("duckdb", "", DefaultShardCount);
}
