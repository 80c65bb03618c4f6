using System.Collections;
using System.Data.Common;
using System.Runtime.CompilerServices;
using E2CSemantic.DuckDB.Execution;
using E2CSemantic.DuckDB.Interop;
using E2CSemantic.DuckDB.Vectors;

namespace E2CSemantic.DuckDB;

/// <summary>
/// Streams a command's results, one chunk of DuckDB's column vectors in memory at a time. Reading numbers, dates, timestamps
/// and decimals allocates nothing per row. A value is never changed silently: one that does not fit the asked type throws
/// <see cref="OverflowException"/>, one of another kind <see cref="InvalidCastException"/>, and so does NULL.
/// Statements that <see cref="NextResult()"/> has not reached when the reader is closed are not run.
/// </summary>
public sealed unsafe partial class DuckDBDataReader : DbDataReader
{
    private const string NoRow = "The reader is not on a row; call Read first.";

    private readonly DuckDBConnection _connection;
    private readonly StatementBatch _batch;
    private readonly bool _closeConnection;
    private QueryResult? _result;
    private ChunkHandle? _chunk;
    private ChunkHandle? _peeked;
    private (string Name, VectorReader Vector)[] _columns = [];

    private SlotTable _table = SlotTable.Empty;

    // The table's slots while the reader is on a row, else those of the empty one: what a fast getter finds in its slot
    // is then also the check of the reader's state.
    private ColumnSlot* _slots = SlotTable.Empty.First;

    // As wide as an address, which the getters add them to: rows of the chunk, so an int holds them.
    private nint _row;
    private nint _rowCount;
    private long _changed = -1;
    private bool _hasRows;
    private bool _closed;

    internal DuckDBDataReader(DuckDBConnection connection, StatementBatch batch, bool closeConnection)
    {
        _connection = connection;
        _batch = batch;
        _closeConnection = closeConnection;
    }

    /// <summary>Always 0: results are not nested.</summary>
    public override int Depth => 0;

    public override int FieldCount => _columns.Length;

    public override bool HasRows => _hasRows || (_peeked ??= Open()?.Next(CancellationToken.None)) is not null;

    public override bool IsClosed => _closed || _connection.State != System.Data.ConnectionState.Open;

    /// <summary>Rows changed by the statements run so far; -1 when none of them changes rows.</summary>
    public override int RecordsAffected => checked((int)_changed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool Read() => Advance() || NextChunk(CancellationToken.None);

    /// <summary>Completes at once within a chunk; the next chunk is fetched on the thread pool.</summary>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        return Advance() ? Task.FromResult(true) : Task.Run(() => NextChunk(cancellationToken), CancellationToken.None);
    }

    public override bool NextResult() => NextResult(CancellationToken.None);

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        Task.Run(() => NextResult(cancellationToken), cancellationToken);

    public override void Close()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        Leave();
        _batch.Dispose();
        if (_closeConnection)
        {
            _connection.Close();
        }
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    internal bool Read(CancellationToken token) => Advance() || NextChunk(token);

    internal bool NextResult(CancellationToken token)
    {
        _ = Open();
        Leave();
        while (true)
        {
            _connection.BeforeQuery();
            if (_batch.ExecuteNext(streaming: true, token) is not { } result)
            {
                return false;
            }

            if (result.Kind == ResultKind.QueryResult)
            {
                Enter(result);
                return true;
            }

            using (result)
            {
                _changed = result.RowsChanged >= 0 ? Math.Max(_changed, 0) + result.RowsChanged : _changed;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    // Cannot wrap: past the last row the next chunk, or its absence, sets the row anew.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Advance() => unchecked(++_row) < _rowCount;

    private int Row => (int)_row;

    private QueryResult? Open()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        return _result;
    }

    private void Enter(QueryResult result)
    {
        _result = result;
        _connection.NowStreaming(result);
        _columns = result.ReadColumns();
        _table = new SlotTable();
        (_row, _rowCount) = (-1, 0);
    }

    private void Leave()
    {
        DropChunk();
        _peeked?.Dispose();
        _peeked = null;
        if (_result is not null)
        {
            _connection.NoLongerStreaming(_result);
            _result.Dispose();
            _result = null;
        }

        _hasRows = false;
        _columns = [];
        _table = SlotTable.Empty;
    }

    private void DropChunk()
    {
        _slots = SlotTable.Empty.First;
        (_row, _rowCount) = (-1, 0);
        _chunk?.Dispose();
        _chunk = null;
    }

    private bool NextChunk(CancellationToken token)
    {
        DropChunk();
        var result = Open();
        (_chunk, _peeked) = (_peeked ?? result?.Next(token), null);
        if (_chunk is null)
        {
            return false;
        }

        _rowCount = _chunk.RowCount;
        for (var i = 0; i < _columns.Length; i++)
        {
            var vector = _columns[i].Vector;
            vector.Attach(NativeMethods.ChunkVector(_chunk.Pointer, (ulong)i));
            _table.Attach(i, vector, _chunk.RowCount);
        }

        _hasRows = true;
        _row = 0;
        _slots = _table.First;
        return true;
    }
}
