using System.Diagnostics;

namespace E2CSemantic.DuckDB.Tests;

public sealed class CancellationTests
{
    // Hours of work for any machine, so that a test ends only by being interrupted.
    private const string Endless = "SELECT count(*) FROM range(10000000) a(i), range(10000000) b(j) WHERE (a.i * b.j) % 7 = 3";

    private const string EndlessRows = "SELECT (a.i * 31 + b.j) % 7 AS x FROM range(10000000) a(i), range(10000000) b(j)";

    [Fact]
    public async Task ExecuteScalarAsync_IsCancelled_WhileItRuns()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(Endless, connection);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var clock = Stopwatch.StartNew();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(cancel.Token));
        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30));
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Execute_DoesNotStart_WhenAlreadyCancelled()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (i INTEGER)");
        using var command = new DuckDBCommand("INSERT INTO t VALUES (1)", connection);
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task ReadAsync_IsCancelled_InTheMiddleOfAStream()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(EndlessRows, connection);
        using var reader = command.ExecuteReader();
        using var cancel = new CancellationTokenSource();
        var rows = 0;
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await reader.ReadAsync(cancel.Token))
            {
                if (++rows == 10_000)
                {
                    await cancel.CancelAsync();
                }
            }
        });
        Assert.Equal(10_000, rows);
        reader.Dispose();
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void CommandTimeout_Interrupts()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(Endless, connection) { CommandTimeout = 1 };
        var error = Assert.Throws<DuckDBException>(command.ExecuteScalar);
        Assert.Equal(DuckDBErrorType.Interrupt, error.ErrorType);
        _ = Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Cancel_InterruptsFromAnotherThread()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(Endless, connection);
        var running = command.ExecuteScalarAsync();
        while (!running.IsCompleted)
        {
            await Task.Delay(50);
            command.Cancel();
        }

        Assert.Equal(DuckDBErrorType.Interrupt, (await Assert.ThrowsAsync<DuckDBException>(() => running)).ErrorType);
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Dispose_LeavesAnUnreadStream_WithoutRunningItToTheEnd()
    {
        using var connection = Duck.Open();
        using (var reader = new DuckDBCommand(EndlessRows, connection).ExecuteReader())
        {
            Assert.True(reader.Read());
        }

        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }
}
