using System.Collections.Concurrent;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>
/// Open connections to files of releases, one for each query that runs at once and kept for the next. Each reads its one file and
/// nothing else: no other file can be attached, copied or read, and no setting can be changed back.
/// </summary>
internal sealed class ReadOnlyStores : IDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<DuckDBConnection>> _idle = new(StringComparer.Ordinal);

    public static string ConnectionString(string path)
    {
        var text = new DuckDBConnectionStringBuilder { DataSource = path, AccessMode = "READ_ONLY" };
        text["enable_external_access"] = "false";
        text["lock_configuration"] = "true";
        return text.ConnectionString;
    }

    public DuckDBConnection Take(string path)
    {
        if (_idle.TryGetValue(path, out var idle) && idle.TryTake(out var connection))
        {
            return connection;
        }

        connection = new(ConnectionString(path));
        connection.Open();
        return connection;
    }

    public void Return(string path, DuckDBConnection connection) => _idle.GetOrAdd(path, _ => []).Add(connection);

    public void Dispose()
    {
        foreach (var connection in _idle.Values.SelectMany(bag => bag))
        {
            connection.Dispose();
        }

        _idle.Clear();
    }
}
