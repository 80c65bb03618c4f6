using System.Data;

namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBTransactionTests
{
    [Fact]
    public void Commit_Keeps_And_Dispose_RollsBack()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (i INTEGER)");
        using (var kept = connection.BeginTransaction())
        {
            connection.Run("INSERT INTO t VALUES (1)");
            kept.Commit();
        }

        using (connection.BeginTransaction(IsolationLevel.Snapshot))
        {
            connection.Run("INSERT INTO t VALUES (2)");
        }

        Assert.Equal(1, connection.Scalar("SELECT max(i) FROM t"));
    }

    [Fact]
    public void Rollback_EndsATransactionThatAnErrorBroke()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (i INTEGER PRIMARY KEY)");
        using var transaction = connection.BeginTransaction();
        connection.Run("INSERT INTO t VALUES (1)");
        Assert.Equal(DuckDBErrorType.Constraint, Assert.Throws<DuckDBException>(() => connection.Run("INSERT INTO t VALUES (1)")).ErrorType);
        Assert.Equal(DuckDBErrorType.Transaction, Assert.Throws<DuckDBException>(() => connection.Scalar("SELECT 1")).ErrorType);
        transaction.Rollback();
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Commit_GivesDuckDBsError_WhenTransactionsConflict()
    {
        using var folder = new TemporaryFolder();
        using var first = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        using var second = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        first.Run("CREATE TABLE t AS SELECT 1 AS i");
        using var mine = first.BeginTransaction();
        using var theirs = second.BeginTransaction();
        first.Run("UPDATE t SET i = 2");
        Assert.Equal(DuckDBErrorType.Transaction, Assert.Throws<DuckDBException>(() => second.Run("UPDATE t SET i = 3")).ErrorType);
        mine.Commit();
        theirs.Rollback();
        Assert.Equal(2, second.Scalar("SELECT i FROM t"));
    }

    [Fact]
    public void Begin_IsRefused_WhenNestedOrOfAnotherLevel()
    {
        using var connection = Duck.Open();
        _ = Assert.Throws<NotSupportedException>(() => connection.BeginTransaction(IsolationLevel.ReadUncommitted));
        using var transaction = connection.BeginTransaction();
        _ = Assert.Throws<InvalidOperationException>(connection.BeginTransaction);
        Assert.Same(connection, transaction.Connection);
    }

    [Fact]
    public void End_IsRefused_WhenEnded()
    {
        using var connection = Duck.Open();
        using var transaction = connection.BeginTransaction();
        transaction.Commit();
        _ = Assert.Throws<InvalidOperationException>(transaction.Commit);
        _ = Assert.Throws<InvalidOperationException>(transaction.Rollback);
        Assert.Null(transaction.Connection);
    }
}
