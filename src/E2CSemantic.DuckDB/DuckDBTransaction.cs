using System.Data;
using System.Data.Common;

namespace E2CSemantic.DuckDB;

/// <summary>A transaction on one connection, rolled back when it is disposed before <see cref="Commit"/>.</summary>
public sealed class DuckDBTransaction : DbTransaction
{
    private readonly DuckDBConnection _connection;
    private bool _open = true;

    private DuckDBTransaction(DuckDBConnection connection) => _connection = connection;

    /// <summary>Always <see cref="IsolationLevel.Snapshot"/>, the one level that DuckDB has; asking for another is refused.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <summary>The connection; null once the transaction has ended.</summary>
    protected override DbConnection? DbConnection => _open ? _connection : null;

    /// <exception cref="DuckDBException">DuckDB refused, for example over a conflict; the transaction has then been rolled back.</exception>
    public override void Commit() => End("COMMIT");

    public override void Rollback() => End("ROLLBACK");

    internal static DuckDBTransaction Begin(DuckDBConnection connection, IsolationLevel isolationLevel)
    {
        if (isolationLevel is not (IsolationLevel.Unspecified or IsolationLevel.Snapshot))
        {
            throw new NotSupportedException($"DuckDB has snapshot isolation only, not {isolationLevel}.");
        }

        if (connection.Transaction is not null)
        {
            throw new InvalidOperationException("The connection already has an open transaction; DuckDB does not nest them.");
        }

        connection.Execute("BEGIN TRANSACTION");
        return connection.Transaction = new DuckDBTransaction(connection);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _open && _connection.State == ConnectionState.Open)
        {
            Rollback();
        }

        base.Dispose(disposing);
    }

    private void End(string statement)
    {
        if (!_open)
        {
            throw new InvalidOperationException("The transaction has already ended.");
        }

        _open = false;
        _connection.Transaction = null;
        _connection.Execute(statement);
    }
}
