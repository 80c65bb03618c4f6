using E2CSemantic.DuckDB.Binding;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Execution;

// The statements of one command text, each prepared only when its turn comes: a later one may need what an earlier one makes.
internal sealed class StatementBatch : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly DuckDBParameterCollection _parameters;
    private readonly int _limitSeconds;
    private readonly ExtractedStatementsHandle _statements;
    private readonly ulong _count;
    private ulong _next;

    public StatementBatch(ConnectionHandle connection, string text, DuckDBParameterCollection parameters, int limitSeconds)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("The command text has a NUL character, at which DuckDB would cut it off.", nameof(text));
        }

        _connection = connection;
        _parameters = parameters;
        _limitSeconds = limitSeconds;
        _count = NativeMethods.ExtractStatements(connection, text, out _statements);
        if (NativeMethods.Text(NativeMethods.ExtractStatementsError(_statements)) is { } error)
        {
            _statements.Dispose();
            throw EngineError.From(error);
        }

        if (_count == 0)
        {
            _statements.Dispose();
            throw new InvalidOperationException("The command text has no statement.");
        }
    }

    // Streams only when asked to: a result that is not read to its end must still have run to its end.
    public QueryResult? ExecuteNext(bool streaming, CancellationToken token)
    {
        if (_next == _count)
        {
            return null;
        }

        token.ThrowIfCancellationRequested();
        using var prepared = Prepare(_next++);
        ParameterBinding.Bind(prepared, _parameters);
        var state = streaming
            ? NativeMethods.PendingPreparedStreaming(prepared, out var pending)
            : NativeMethods.PendingPrepared(prepared, out pending);
        using (pending)
        {
            if (state != NativeState.Success)
            {
                throw EngineError.From(NativeMethods.Text(NativeMethods.PendingError(pending)));
            }

            return Execute(pending, token);
        }
    }

    public void Dispose() => _statements.Dispose();

    private PreparedStatementHandle Prepare(ulong index)
    {
        if (NativeMethods.PrepareExtracted(_connection, _statements, index, out var prepared) == NativeState.Success)
        {
            return prepared;
        }

        using (prepared)
        {
            throw EngineError.From(prepared.IsInvalid ? null : NativeMethods.Text(NativeMethods.PrepareError(prepared)));
        }
    }

    private QueryResult Execute(PendingResultHandle pending, CancellationToken token)
    {
        using var interruption = new Interruption(_connection, _limitSeconds, token);
        var state = NativeMethods.ExecutePending(pending, out var native);
        var result = new ResultHandle(native);
        if (state == NativeState.Success)
        {
            return new QueryResult(_connection, result, _limitSeconds);
        }

        using (result)
        {
            throw interruption.Explain(EngineError.From(ref result.Result));
        }
    }
}
