using System.Collections.Concurrent;
using E2CSemantic.Sql.Syntax;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>
/// The pools of connections to one database. The owner's makes and keeps releases. A reader's sessions begin as the role of their one schema,
/// read-only: they see that schema's tables and no other's. Only the statement that sets a role could undo it, and no tree says that one.
/// </summary>
internal sealed class ServerConnections : IDisposable
{
    private const int SecondsBetweenSignsOfLife = 30;

    private readonly ConcurrentDictionary<string, NpgsqlDataSource> _readers = new(StringComparer.Ordinal);
    private readonly NpgsqlConnectionStringBuilder _settings;

    public ServerConnections(string connectionString)
    {
        _settings = new(connectionString) { ApplicationName = "e2c", KeepAlive = SecondsBetweenSignsOfLife, CommandTimeout = 0 };
        Owner = NpgsqlDataSource.Create(With("-c DateStyle=ISO").ConnectionString);
    }

    public NpgsqlDataSource Owner { get; }

    public NpgsqlDataSource Reader(SqlName schema) => _readers.GetOrAdd(schema.Text, _ => NpgsqlDataSource.Create(With(
        $"-c role={ServerNames.Reader(schema, _settings.Database ?? _settings.Username ?? "")} -c search_path={schema} -c default_transaction_read_only=on -c DateStyle=ISO -c jit=off").ConnectionString));

    public void Dispose()
    {
        Owner.Dispose();
        foreach (var reader in _readers.Values)
        {
            reader.Dispose();
        }
    }

    private NpgsqlConnectionStringBuilder With(string options) =>
        new(_settings.ConnectionString) { Options = $"{_settings.Options} {options}".Trim() };
}
