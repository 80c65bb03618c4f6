using System.Data.Common;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>A connection to the server with one transaction: everything in it is kept together, or nothing.</summary>
internal sealed class ServerSession : IDisposable
{
    private readonly SqlDialect _dialect;
    private static readonly SelectStatement _alive = new([new(new ParameterValue(1L), "alive")]);

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    public ServerSession(NpgsqlDataSource source, SqlDialect dialect)
    {
        _dialect = dialect;
        (_connection, _transaction) = Begin(source);
        try
        {
            Value(_alive);
        }
        catch (NpgsqlException)
        {
            // A pooled connection of before the server's restart: a new one tells whether it is back.
            Dispose();
            source.Clear();
            (_connection, _transaction) = Begin(source);
        }
    }

    public NpgsqlConnection Connection => _connection;

    public string Database => _connection.Database;

    public void Execute(SqlStatement statement)
    {
        using var command = Command(statement);
        command.ExecuteNonQuery();
    }

    public void Execute(IEnumerable<SqlStatement> statements)
    {
        foreach (var statement in statements)
        {
            Execute(statement);
        }
    }

    public object? Value(SqlStatement statement)
    {
        using var command = Command(statement);
        return command.ExecuteScalar();
    }

    /// <summary>Runs a select. One reader at a time: the one before must be closed.</summary>
    public DbDataReader Read(SelectStatement select)
    {
        var command = Command(select);
        return command.ExecuteReader();
    }

    public NpgsqlBinaryImporter CopyIn(CopyInStatement copy) => _connection.BeginBinaryImport(SqlRenderer.Render(copy, _dialect).Text);

    public void Keep() => _transaction.Commit();

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static (NpgsqlConnection, NpgsqlTransaction) Begin(NpgsqlDataSource source)
    {
        var connection = source.OpenConnection();
        return (connection, connection.BeginTransaction());
    }

    private NpgsqlCommand Command(SqlStatement statement) => SqlRenderer.Render(statement, _dialect).On(_connection);
}
