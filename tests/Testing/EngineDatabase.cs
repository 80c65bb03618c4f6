using System.Globalization;
using Npgsql;

namespace E2CSemantic.Testing;

/// <summary>
/// The engines that are tested: DuckDB always, PostgreSQL always, Citus where <c>E2C_TEST_CITUS</c> names a cluster's coordinator; without
/// it no test of Citus exists, so none can seem to pass. A cluster is one database, emptied of releases before and after; tests wait for it.
/// </summary>
public sealed class EngineDatabase : IDisposable
{
    private static readonly string? _cluster = Environment.GetEnvironmentVariable("E2C_TEST_CITUS") is { Length: > 0 } named ? named : null;

    private const string Wait = "SELECT pg_advisory_lock(hashtext('tests of e2c'))";

    private readonly PostgreSqlDatabase? _database;
    private readonly NpgsqlConnection? _hold;

    /// <summary>A database for an engine of <see cref="Servers"/>.</summary>
    public EngineDatabase(string engine)
    {
        if (engine == "citus")
        {
            ConnectionString = _cluster!;
            _hold = new(ConnectionString + ";Pooling=false;Command Timeout=0");
            _hold.Open();
            using var wait = new NpgsqlCommand(Wait, _hold);
            wait.ExecuteNonQuery();
            Empty();
            return;
        }

        _database = new();
        ConnectionString = _database.ConnectionString;
    }

    /// <summary>The engines with a server: <c>postgresql</c>, and <c>citus</c> where there is one.</summary>
    public static IEnumerable<string> Servers => HasCluster ? ["postgresql", "citus"] : ["postgresql"];

    /// <summary>Whether there is a Citus cluster to test on.</summary>
    public static bool HasCluster => _cluster is not null;

    /// <summary>How the database is reached.</summary>
    public string ConnectionString { get; }

    /// <summary>Runs statements in the database.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of a query's first row, as text; empty for null.</summary>
    public string Value(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_database is not null)
        {
            _database.Dispose();
        }
        else
        {
            Empty();
            _hold!.Dispose();
        }
    }

    private void Empty()
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        var schemas = new List<string>();
        using (var list = new NpgsqlCommand("SELECT nspname FROM pg_namespace WHERE nspname = 'e2c' OR nspname ~ '^(release|published|fixture)_[0-9a-f]+$'", connection))
        using (var reader = list.ExecuteReader())
        {
            while (reader.Read())
            {
                schemas.Add(reader.GetString(0));
            }
        }

        foreach (var schema in schemas)
        {
            Execute($"DROP SCHEMA \"{schema}\" CASCADE");
        }
    }
}
