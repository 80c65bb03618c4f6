namespace E2CSemantic.Testing;

/// <summary>
/// A database for one test, which may end one of its servers as a crash does, and start it again. Citus is among them where
/// <c>E2C_TEST_CITUS</c> is set and Citus is installed beside a PostgreSQL of this machine: a given cluster is nobody's to end.
/// </summary>
public sealed class CrashableDatabase : IDisposable
{
    private readonly IDisposable _servers;
    private readonly PostgreSqlServer _front;
    private readonly PostgreSqlServer _victim;

    /// <summary>A database of an engine with the server of it that will crash, as in <see cref="Servers"/>.</summary>
    public CrashableDatabase(string engine, string server)
    {
        if (engine == "citus")
        {
            var cluster = CitusCluster.Start();
            (_servers, _front, _victim) = (cluster, cluster.Coordinator, server == "worker" ? cluster.Worker : cluster.Coordinator);
            Shards = cluster.Worker.ConnectionString;
        }
        else
        {
            var alone = PostgreSqlServer.Start();
            (_servers, _front, _victim) = (alone, alone, alone);
            Shards = alone.ConnectionString;
        }
    }

    /// <summary>Every engine with each kind of server that it has; the first of an engine is the one that is spoken to.</summary>
    public static IEnumerable<(string Engine, string Server)> Servers =>
        EngineDatabase.HasCluster && PostgreSqlBinaries.WithCitus() is not null
            ? [("postgresql", "server"), ("citus", "coordinator"), ("citus", "worker")]
            : [("postgresql", "server")];

    /// <summary>How the database is reached.</summary>
    public string ConnectionString => _front.ConnectionString;

    /// <summary>How a server is reached that holds rows of facts itself.</summary>
    public string Shards { get; }

    /// <summary>Ends the server at once: sessions are cut off, nothing is written out.</summary>
    public void Crash() => _victim.Crash();

    /// <summary>Starts it again on what it left.</summary>
    public void Restart() => _victim.Restart();

    /// <inheritdoc/>
    public void Dispose() => _servers.Dispose();
}
