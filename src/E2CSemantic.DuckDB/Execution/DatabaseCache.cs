using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Execution;

// DuckDB's own instance cache: one native database per canonical path in this process, closed with its last connection;
// asked for again with other settings it refuses. An unnamed :memory: database is never shared.
internal static class DatabaseCache
{
    private static readonly InstanceCacheHandle Cache = NativeMethods.CreateInstanceCache();

    // DuckDB 1.5.5 refuses a file that another thread is just then closing ("Unique file handle conflict"), so one thread
    // at a time opens or closes.
    private static readonly Lock Gate = new();

    public static (DatabaseHandle Database, ConnectionHandle Connection) Connect(DuckDBConnectionStringBuilder options)
    {
        using var config = ConfigOf(options);
        lock (Gate)
        {
            var opened = NativeMethods.OpenFromCache(Cache, options.DataSource, out var database, config, out var error);
            if (opened != NativeState.Success)
            {
                database.Dispose();
                throw EngineError.From(NativeMethods.TakeText(error));
            }

            if (NativeMethods.Connect(database, out var connection) != NativeState.Success)
            {
                connection.Dispose();
                database.Dispose();
                throw new DuckDBException("DuckDB could not connect to the opened database.", DuckDBErrorType.Connection);
            }

            return (database, connection);
        }
    }

    public static void Disconnect(DatabaseHandle database, ConnectionHandle connection)
    {
        lock (Gate)
        {
            connection.Dispose();
            database.Dispose();
        }
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
