using Npgsql;

namespace E2CSemantic.Testing;

/// <summary>
/// A fresh PostgreSQL database, gone when the test ends. Where the server knows ICU, its own order of texts is English, so that a text that
/// is not ordered by its code points shows.
/// </summary>
public sealed class PostgreSqlDatabase : IDisposable
{
    private const string NotSupported = "0A000";

    private readonly string _name = $"e2c_test_{Guid.CreateVersion7():N}";

    /// <summary>Makes the database, starting the server of this process if it is the first.</summary>
    public PostgreSqlDatabase()
    {
        var make = $"CREATE DATABASE {_name} TEMPLATE template0 ENCODING 'UTF8'";
        try
        {
            OnServer($"{make} LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'");
        }
        catch (PostgresException problem) when (problem.SqlState == NotSupported)
        {
            OnServer($"{make} LOCALE 'C'");
        }

        ConnectionString = new NpgsqlConnectionStringBuilder(PostgreSqlServer.Shared.ConnectionString) { Database = _name }.ConnectionString;
    }

    /// <summary>Reaches the database as a user who may do everything.</summary>
    public string ConnectionString { get; }

    /// <summary>Removes the database, whoever still uses it, and the roles that may read it.</summary>
    public void Dispose() => OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private static void OnServer(string sql) => Execute(PostgreSqlServer.Shared.ConnectionString, sql);

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
