using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Execution;

// DuckDB's own instance cache: one native database per canonical path in this process, closed with its last connection;
// asked for again with other settings it refuses. An unnamed :memory: database is never shared.
internal static class DatabaseCache
{
    private static readonly InstanceCacheHandle Cache = NativeMethods.CreateInstanceCache();

    public static DatabaseHandle Open(DuckDBConnectionStringBuilder options)
    {
        using var config = ConfigOf(options);
        if (NativeMethods.OpenFromCache(Cache, options.DataSource, out var database, config, out var error) == NativeState.Success)
        {
            return database;
        }

        database.Dispose();
        throw EngineError.From(NativeMethods.TakeText(error));
    }

    private static ConfigHandle ConfigOf(DuckDBConnectionStringBuilder options)
    {
        if (NativeMethods.CreateConfig(out var config) != NativeState.Success)
        {
            throw new DuckDBException("DuckDB could not make a configuration.", DuckDBErrorType.Settings);
        }

        foreach (var (name, value) in options.Settings())
        {
            if (NativeMethods.SetConfig(config, name, value) != NativeState.Success)
            {
                config.Dispose();
                throw new DuckDBException(
                    $"Invalid Input Error: DuckDB refuses the value '{value}' for the setting '{name}'.", DuckDBErrorType.InvalidInput);
            }
        }

        return config;
    }
}
