using Npgsql;

namespace E2CSemantic.Testing;

/// <summary>
/// A Citus cluster for one test: a coordinator and two workers, each a server of its own on loopback. They let each other in without a
/// password, as they must under every role that a test makes.
/// </summary>
internal sealed class CitusCluster : IDisposable
{
    private const int Workers = 2;

    private CitusCluster(PostgreSqlServer coordinator, PostgreSqlServer[] workers) => (Coordinator, Worker, _servers) = (coordinator, workers[0], [.. workers, coordinator]);

    private readonly PostgreSqlServer[] _servers;

    public PostgreSqlServer Coordinator { get; }

    /// <summary>One of the workers.</summary>
    public PostgreSqlServer Worker { get; }

    public static CitusCluster Start()
    {
        var binaries = PostgreSqlBinaries.WithCitus() ?? throw new InvalidOperationException("Citus is not installed beside a PostgreSQL of this machine.");
        var servers = new PostgreSqlServer[Workers + 1];
        Parallel.For(0, servers.Length, i =>
        {
            servers[i] = PostgreSqlServer.Start(
                binaries, "trust", "shared_preload_libraries=citus", "max_prepared_transactions=200", "citus.node_conninfo=sslmode=disable", "citus.enable_statistics_collection=off");
            Execute(servers[i], "CREATE EXTENSION citus");
        });

        Execute(servers[0], $"SELECT citus_set_coordinator_host({Address(servers[0])})");
        foreach (var worker in servers[1..])
        {
            Execute(servers[0], $"SELECT citus_add_node({Address(worker)})");
        }

        return new(servers[0], servers[1..]);
    }

    public void Dispose()
    {
        foreach (var server in _servers)
        {
            server.Dispose();
        }
    }

    private static string Address(PostgreSqlServer server)
    {
        var reached = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        return $"'{reached.Host}', {reached.Port}";
    }

    private static void Execute(PostgreSqlServer server, string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
