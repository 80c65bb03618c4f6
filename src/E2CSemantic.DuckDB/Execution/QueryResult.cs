using E2CSemantic.DuckDB.Interop;
using E2CSemantic.DuckDB.Vectors;

namespace E2CSemantic.DuckDB.Execution;

// One statement's result: its columns, its kind, and its chunks in order, fetched as they are asked for.
internal sealed class QueryResult : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly int _limitSeconds;
    private readonly ResultHandle _result;
    private readonly Queue<ChunkHandle> _buffered = new();
    private bool _exhausted;

    public QueryResult(ConnectionHandle connection, ResultHandle result, int limitSeconds)
    {
        _connection = connection;
        _limitSeconds = limitSeconds;
        _result = result;
        Kind = NativeMethods.ResultReturnType(result.Result);
        RowsChanged = Kind == ResultKind.ChangedRows ? checked((long)NativeMethods.RowsChanged(ref result.Result)) : -1;
    }

    public ResultKind Kind { get; }

    public long RowsChanged { get; }

    public (string Name, VectorReader Vector)[] ReadColumns()
    {
        var columns = new (string, VectorReader)[NativeMethods.ColumnCount(ref _result.Result)];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = NativeMethods.ColumnLogicalType(ref _result.Result, (ulong)i);
            var name = NativeMethods.Text(NativeMethods.ColumnName(ref _result.Result, (ulong)i)) ?? "";
            columns[i] = (name, VectorReaders.For(type));
        }

        return columns;
    }

    public ChunkHandle? Next(CancellationToken token) =>
        _buffered.TryDequeue(out var chunk) ? chunk : Fetch(token);

    // A connection runs one query at a time: what a stream still has is taken into memory before the next one starts.
    public void Buffer()
    {
        while (Fetch(CancellationToken.None) is { } chunk)
        {
            _buffered.Enqueue(chunk);
        }
    }

    public void Dispose()
    {
        while (_buffered.TryDequeue(out var chunk))
        {
            chunk.Dispose();
        }

        _exhausted = true;
        _result.Dispose();
    }

    private ChunkHandle? Fetch(CancellationToken token)
    {
        while (!_exhausted)
        {
            var chunk = FetchOnce(token);
            if (chunk is null)
            {
                _exhausted = true;
            }
            else if (chunk.RowCount > 0)
            {
                return chunk;
            }
            else
            {
                chunk.Dispose();
            }
        }

        return null;
    }

    private ChunkHandle? FetchOnce(CancellationToken token)
    {
        if (_limitSeconds == 0 && !token.CanBeCanceled)
        {
            var fetched = NativeMethods.FetchChunk(_result.Result);
            return fetched != 0 ? new ChunkHandle(fetched) : NoChunk() is { } failure ? throw failure : null;
        }

        token.ThrowIfCancellationRequested();
        using var interruption = new Interruption(_connection, _limitSeconds, token);
        var chunk = NativeMethods.FetchChunk(_result.Result);
        return chunk != 0 ? new ChunkHandle(chunk) : NoChunk() is { } error ? throw interruption.Explain(error) : null;
    }

    // No chunk means the end, or an error that the result then carries.
    private DuckDBException? NoChunk()
    {
        _exhausted = true;
        return string.IsNullOrEmpty(NativeMethods.Text(NativeMethods.ResultError(ref _result.Result)))
            ? null
            : EngineError.From(ref _result.Result);
    }
}
