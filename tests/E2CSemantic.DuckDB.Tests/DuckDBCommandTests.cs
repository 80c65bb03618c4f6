using System.Data;

namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBCommandTests
{
    [Fact]
    public void ExecuteNonQuery_CountsChangedRowsOfAllStatements()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(
            "CREATE TABLE t (i INTEGER); INSERT INTO t SELECT range FROM range(5); UPDATE t SET i = 0 WHERE i > 2; DELETE FROM t WHERE i = 1;",
            connection);
        Assert.Equal(8, command.ExecuteNonQuery());
    }

    [Theory]
    [InlineData("SELECT 42")]
    [InlineData("CREATE TABLE t (i INTEGER)")]
    [InlineData("SET threads = 2")]
    public void ExecuteNonQuery_IsMinusOne_WhenNoStatementChangesRows(string sql)
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(sql, connection);
        Assert.Equal(-1, command.ExecuteNonQuery());
    }

    [Fact]
    public void ExecuteScalar_RunsEveryStatement()
    {
        using var connection = Duck.Open();
        Assert.Equal(1, connection.Scalar("SELECT 1; CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (7), (8); SELECT 2"));
        Assert.Equal(2L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void ExecuteScalar_TellsNoRowFromNull()
    {
        using var connection = Duck.Open();
        Assert.Null(connection.Scalar("SELECT 1 WHERE false"));
        Assert.Equal(DBNull.Value, connection.Scalar("SELECT NULL::INTEGER"));
        Assert.Equal(DBNull.Value, connection.Scalar("SELECT NULL"));
    }

    [Fact]
    public void ExecuteReader_StepsThroughResults_OverStatementsWithout()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT 1 AS a; CREATE TABLE t AS SELECT 5 AS n; SELECT n FROM t; INSERT INTO t VALUES (6)", connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.True(reader.NextResult());
        Assert.True(reader.Read() && reader.GetName(0) == "n" && reader.GetInt32(0) == 5);
        Assert.False(reader.NextResult());
        Assert.Equal(1, reader.RecordsAffected);
    }

    [Fact]
    public void ExecuteReader_ReadsReturnedRows_WhenInsertReturns()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (i INTEGER)");
        Assert.Equal(9, connection.Scalar("INSERT INTO t VALUES (?) RETURNING i", 9));
    }

    [Fact]
    public void Parameters_BindByName_WithoutCaseOrPrefix()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT $b || $a || $B", connection);
        _ = command.Parameters.AddWithValue("@A", "x");
        _ = command.Parameters.AddWithValue("b", "y");
        Assert.Equal("yxy", command.ExecuteScalar());
    }

    [Theory]
    [InlineData("SELECT ? - ?", 3)]
    [InlineData("SELECT $1 - $2", 3)]
    [InlineData("SELECT $2 - $1", -3)]
    public void Parameters_BindByPlace(string sql, int expected)
    {
        using var connection = Duck.Open();
        Assert.Equal(expected, connection.Scalar<int>(sql, 5, 2));
    }

    [Fact]
    public void Parameters_AreRefused_WhenOneIsMissing()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT $name", connection);
        Assert.Contains("$name", Assert.Throws<InvalidOperationException>(command.ExecuteScalar).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_AreValues_NeverSql()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (name VARCHAR)");
        using var insert = connection.Command("INSERT INTO t VALUES (?)", "'); DROP TABLE t; --");
        _ = insert.ExecuteNonQuery();
        Assert.Equal("'); DROP TABLE t; --", connection.Scalar("SELECT name FROM t"));
    }

    [Fact]
    public void CommandText_IsRefused_WhenEmptyOrCutByNul()
    {
        using var connection = Duck.Open();
        _ = Assert.Throws<InvalidOperationException>(() => connection.Scalar("  "));
        _ = Assert.Throws<InvalidOperationException>(() => connection.Scalar("-- nothing"));
        _ = Assert.Throws<ArgumentException>(() => connection.Scalar("SELECT 1\0; SELECT 2"));
    }

    [Fact]
    public void Execute_IsRefused_WhenCommandOrConnectionIsDisposed()
    {
        var connection = Duck.Open();
        var command = new DuckDBCommand("SELECT 1", connection);
        var late = new DuckDBCommand("SELECT 1", connection);
        command.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(command.ExecuteScalar);
        connection.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(late.ExecuteScalar);
        late.Dispose();
    }

    [Fact]
    public void Execute_LeavesConnectionUsable_WhenStatementFails()
    {
        using var connection = Duck.Open();
        _ = Assert.Throws<DuckDBException>(() => connection.Scalar("SELECT * FROM absent"));
        _ = Assert.Throws<DuckDBException>(() => connection.Scalar("SELECT error('boom') FROM range(10)"));
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void CommandType_AcceptsTextOnly()
    {
        using var command = new DuckDBCommand("p");
        command.CommandType = CommandType.Text;
        _ = Assert.Throws<NotSupportedException>(() => command.CommandType = CommandType.StoredProcedure);
    }
}
