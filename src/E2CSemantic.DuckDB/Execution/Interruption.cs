using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Execution;

// While it is armed, a cancelled token or an elapsed limit interrupts the connection's running query.
// It is armed after DuckDB has begun the query, which clears an earlier interrupt.
internal sealed class Interruption : IDisposable
{
    private readonly CancellationToken _token;
    private readonly int _limitSeconds;
    private readonly CancellationTokenSource? _limit;
    private readonly CancellationTokenRegistration _onCancelled;
    private readonly CancellationTokenRegistration _onLimit;

    public Interruption(ConnectionHandle connection, int limitSeconds, CancellationToken token)
    {
        _token = token;
        _limitSeconds = limitSeconds;
        _onCancelled = token.Register(Interrupt, connection);
        if (limitSeconds > 0)
        {
            _limit = new CancellationTokenSource(TimeSpan.FromSeconds(limitSeconds));
            _onLimit = _limit.Token.Register(Interrupt, connection);
        }
    }

    public Exception Explain(DuckDBException error)
    {
        if (error.ErrorType != DuckDBErrorType.Interrupt)
        {
            return error;
        }

        if (_token.IsCancellationRequested)
        {
            return new OperationCanceledException("The query was cancelled.", error, _token);
        }

        return _limit is { IsCancellationRequested: true }
            ? new DuckDBException(
                $"The query ran longer than its CommandTimeout of {_limitSeconds} s and was interrupted.",
                DuckDBErrorType.Interrupt,
                new TimeoutException(error.Message))
            : error;
    }

    public void Dispose()
    {
        _onCancelled.Dispose();
        _onLimit.Dispose();
        _limit?.Dispose();
    }

    private static void Interrupt(object? connection) => NativeMethods.Interrupt((ConnectionHandle)connection!);
}
