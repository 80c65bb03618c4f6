using System.Data;
using System.Data.Common;

namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBConnectionTests
{
    [Fact]
    public void Open_SharesTheDatabase_BetweenConnectionsToOneFile()
    {
        using var folder = new TemporaryFolder();
        using var first = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        first.Run("CREATE TABLE t AS SELECT 7 AS i");
        using var second = Duck.Open($"Data Source={folder.File("./x/../a.duckdb")}");
        Assert.Equal(7, second.Scalar("SELECT i FROM t"));
        Assert.Equal("a", second.Database);
    }

    [Fact]
    public void Open_SharesTheDatabase_WhenReachedThroughALink()
    {
        using var folder = new TemporaryFolder();
        using var first = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        first.Run("CREATE TABLE t AS SELECT 7 AS i; CHECKPOINT");
        _ = File.CreateSymbolicLink(folder.File("link.duckdb"), folder.File("a.duckdb"));
        using var second = Duck.Open($"DataSource={folder.File("link.duckdb")}");
        first.Run("INSERT INTO t VALUES (8)");
        Assert.Equal(2L, second.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Open_ReadsWhatWasWritten_AfterTheLastConnectionClosed()
    {
        using var folder = new TemporaryFolder();
        using (var writer = Duck.Open($"DataSource={folder.File("a.duckdb")}"))
        {
            writer.Run("CREATE TABLE t AS SELECT 7 AS i");
        }

        using var reader = Duck.Open($"DataSource={folder.File("a.duckdb")};ACCESS_MODE=READ_ONLY");
        Assert.Equal(7, reader.Scalar("SELECT i FROM t"));
    }

    [Fact]
    public void Open_KeepsMemoryPrivate()
    {
        using var first = Duck.Open();
        using var second = Duck.Open("");
        first.Run("CREATE TABLE t (i INTEGER)");
        Assert.Equal(DuckDBErrorType.Catalog, Assert.Throws<DuckDBException>(() => second.Scalar("SELECT * FROM t")).ErrorType);
    }

    [Fact]
    public void Open_IsRefused_WhenTheFileIsOpenWithOtherSettings()
    {
        using var folder = new TemporaryFolder();
        using var first = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        var error = Assert.Throws<DuckDBException>(() => Duck.Open($"DataSource={folder.File("a.duckdb")};ACCESS_MODE=READ_ONLY"));
        Assert.Equal(DuckDBErrorType.Connection, error.ErrorType);
        Assert.Contains("different configuration", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DataSource=:memory:;no_such_setting=1", "no_such_setting")]
    [InlineData("DataSource=:memory:;access_mode=SIDEWAYS", "SIDEWAYS")]
    [InlineData("DataSource=:memory:;memory_limit=plenty", "plenty")]
    public void Open_NamesTheSetting_WhenDuckDBRefusesIt(string connectionString, string named)
    {
        Assert.Contains(named, Assert.Throws<DuckDBException>(() => Duck.Open(connectionString)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_GivesDuckDBsError_WhenTheFileIsNoDatabase()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("not.duckdb"), new string('x', 20_000));
        Assert.Equal(DuckDBErrorType.IO, Assert.Throws<DuckDBException>(() => Duck.Open($"DataSource={folder.File("not.duckdb")}")).ErrorType);
        Assert.Equal(DuckDBErrorType.IO, Assert.Throws<DuckDBException>(() => Duck.Open($"DataSource={folder.File("absent/a.duckdb")}")).ErrorType);
    }

    [Fact]
    public void Settings_Hold_AfterOpening()
    {
        using var connection = Duck.Open("DataSource=:memory:;threads=2;memory_limit=100MB");
        Assert.Equal(2L, connection.Scalar("SELECT current_setting('threads')"));
        Assert.Equal("95.3 MiB", connection.Scalar("SELECT current_setting('memory_limit')"));
    }

    [Fact]
    public void ReadOnly_RefusesWrites()
    {
        using var folder = new TemporaryFolder();
        Duck.Open($"DataSource={folder.File("a.duckdb")}").Dispose();
        using var connection = Duck.Open($"DataSource={folder.File("a.duckdb")};ACCESS_MODE=READ_ONLY");
        var error = Assert.Throws<DuckDBException>(() => connection.Run("CREATE TABLE t (i INTEGER)"));
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        Assert.Equal(DuckDBErrorType.InvalidInput, error.ErrorType);
    }

    [Theory]
    [InlineData("ATTACH '{0}' AS other")]
    [InlineData("SELECT * FROM read_csv('{0}')")]
    [InlineData("SELECT * FROM '{0}.csv'")]
    [InlineData("COPY (SELECT 1) TO '{0}'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET enable_external_access = true")]
    public void ExternalAccessOff_RefusesFiles(string statement)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("rows.csv"), "a\n1\n");
        using var connection = Duck.Open($"DataSource={folder.File("a.duckdb")};enable_external_access=false");
        _ = Assert.Throws<DuckDBException>(() => connection.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, folder.File("rows.csv"))));
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Connections_RunAtTheSameTime()
    {
        using var folder = new TemporaryFolder();
        using var owner = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        owner.Run("CREATE TABLE t (i BIGINT)");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            using var connection = Duck.Open($"DataSource={folder.File("a.duckdb")}");
            for (var i = 0; i < 50; i++)
            {
                _ = connection.Command("INSERT INTO t VALUES (?)", worker).ExecuteNonQuery();
            }
        })));
        Assert.Equal("400,1400", owner.Scalar("SELECT concat_ws(',', count(*), sum(i)) FROM t"));
    }

    [Fact]
    public async Task OpenAndClose_AreSafe_FromManyThreads()
    {
        using var folder = new TemporaryFolder();
        Duck.Open($"DataSource={folder.File("a.duckdb")}").Dispose();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            using var connection = Duck.Open($"DataSource={folder.File("a.duckdb")}");
            return connection.Scalar<int>("SELECT 1");
        })));
        Assert.Equal(16, answers.Sum());
    }

    [Fact]
    public void Close_EndsReadersAndMayBeRepeated()
    {
        var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT * FROM range(100000)", connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        connection.Close();
        connection.Close();
        Assert.True(reader.IsClosed);
        _ = Assert.Throws<ObjectDisposedException>(() => { while (reader.Read()) { } });
        connection.Open();
        Assert.Equal(1, connection.Scalar("SELECT 1"));
        connection.Dispose();
    }

    [Fact]
    public void Close_FreesTheFile_WhenReadersAndAppendersAreLeftOpen()
    {
        using var folder = new TemporaryFolder();
        var connection = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        connection.Run("CREATE TABLE t (i INTEGER)");
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();
        var left = new DuckDBCommand("SELECT * FROM range(100000)", connection).ExecuteReader();
        var streaming = new DuckDBCommand("SELECT * FROM range(100000)", connection).ExecuteReader();
        connection.Close();
        using var again = Duck.Open($"DataSource={folder.File("a.duckdb")};ACCESS_MODE=READ_ONLY");
        Assert.Equal(0L, again.Scalar("SELECT count(*) FROM t"));
        left.Dispose();
        streaming.Dispose();
        appender.Dispose();
    }

    [Fact]
    public void Dispose_IsSafe_InAnyOrder()
    {
        using var folder = new TemporaryFolder();
        var connection = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        connection.Run("CREATE TABLE t (i INTEGER)");
        var transaction = connection.BeginTransaction();
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();
        var command = new DuckDBCommand("SELECT * FROM range(100000)", connection);
        var reader = command.ExecuteReader();
        _ = reader.Read();
        connection.Dispose();
        command.Dispose();
        transaction.Dispose();
        reader.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(appender.Close);
        appender.Dispose();
        using var again = Duck.Open($"DataSource={folder.File("a.duckdb")}");
        Assert.Equal(0L, again.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Use_IsRefused_BeforeOpenAndAfterDispose()
    {
        var connection = new DuckDBConnection("");
        Assert.Equal(ConnectionState.Closed, connection.State);
        _ = Assert.Throws<InvalidOperationException>(connection.BeginTransaction);
        connection.Open();
        _ = Assert.Throws<InvalidOperationException>(connection.Open);
        _ = Assert.Throws<InvalidOperationException>(() => connection.ConnectionString = "DataSource=b");
        connection.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(connection.Open);
    }

    [Fact]
    public void ServerVersion_IsThatOfTheLockedLibrary()
    {
        using var connection = Duck.Open();
        Assert.Equal("v1.5.5", connection.ServerVersion);
        Assert.Equal(connection.ServerVersion, connection.Scalar("SELECT version()"));
    }

    [Fact]
    public async Task GetQueryProgress_IsBetweenZeroAndHundred_WhileAQueryRuns()
    {
        using var connection = Duck.Open();
        Assert.Equal(-1, connection.GetQueryProgress().Percentage);
        connection.Run("SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0");
        connection.Run("CREATE TABLE t AS SELECT range AS i FROM range(3000000)");
        using var command = new DuckDBCommand("SELECT count(*) FROM t a JOIN t b ON a.i % 1000 = b.i % 1000", connection);
        using var cancel = new CancellationTokenSource();
        var running = command.ExecuteScalarAsync(cancel.Token);
        var progress = default(DuckDBQueryProgress);
        while (progress.TotalRowsToProcess == 0 && !running.IsCompleted)
        {
            await Task.Delay(5);
            progress = connection.GetQueryProgress();
        }

        await cancel.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.InRange(progress.Percentage, 0, 100);
    }

    [Fact]
    public void Factory_MakesAWorkingConnection()
    {
        DbProviderFactory factory = DuckDBClientFactory.Instance;
        using var connection = factory.CreateConnection()!;
        connection.ConnectionString = factory.CreateConnectionStringBuilder()!.ConnectionString;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $a + 1";
        var parameter = factory.CreateParameter()!;
        (parameter.ParameterName, parameter.Value) = ("a", 41);
        _ = command.Parameters.Add(parameter);
        Assert.Equal(42, command.ExecuteScalar());
    }
}
