using E2CSemantic.DuckDB.Execution;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB;

/// <summary>
/// Appends rows to one table, faster than INSERT: <c>appender.CreateRow().AppendValue(1).AppendValue("a").EndRow()</c>.
/// Rows are written in batches, at <see cref="Flush"/> and at <see cref="Close"/>, each batch whole or not at all; a refused
/// batch (a key or NOT NULL broken) is dropped with its error. Use one connection per appender and thread.
/// </summary>
public sealed class DuckDBAppender : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly AppenderHandle _handle;
    private readonly int _columnCount;
    private DuckDBAppenderRow? _row;
    private bool _closed;

    internal DuckDBAppender(DuckDBConnection connection, string? catalog, string? schema, string table)
    {
        _connection = connection;
        var handle = connection.Handle;
        connection.BeforeQuery();
        var state = NativeMethods.CreateAppender(handle, catalog, schema, table, out _handle);
        if (state != NativeState.Success)
        {
            using (_handle)
            {
                throw Error();
            }
        }

        connection.Own(_handle);
        _columnCount = checked((int)NativeMethods.AppenderColumnCount(_handle));
    }

    internal AppenderHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed || _connection.State != System.Data.ConnectionState.Open, this);
            return _handle;
        }
    }

    /// <summary>Begins a row; it must be ended before the next begins.</summary>
    public DuckDBAppenderRow CreateRow()
    {
        _ = Handle;
        return _row is null
            ? _row = new DuckDBAppenderRow(this, _columnCount)
            : throw new InvalidOperationException("The row before has not been ended with EndRow.");
    }

    /// <summary>Writes the rows ended so far.</summary>
    /// <exception cref="DuckDBException">The batch was refused; its rows are dropped.</exception>
    public void Flush() => Check(NativeMethods.FlushAppender(Handle));

    /// <summary>Writes the rows ended so far and ends the appender; an unfinished row is an error.</summary>
    /// <exception cref="DuckDBException">The batch was refused; its rows are dropped.</exception>
    /// <exception cref="ObjectDisposedException">The connection was closed before, and the rows with it.</exception>
    public void Close()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        var handle = Handle;
        _connection.Disown(handle);
        using (handle)
        {
            if (_row is not null)
            {
                throw new InvalidOperationException("The last row has not been ended with EndRow; the rows since the last flush are dropped.");
            }

            Check(NativeMethods.CloseAppender(handle));
        }
    }

    /// <summary>
    /// Closes; but where a row was left unfinished, as by an exception, or the connection is closed already, the rows since the
    /// last flush are dropped without a word.
    /// </summary>
    public void Dispose()
    {
        if (_row is null && !_handle.IsClosed)
        {
            Close();
            return;
        }

        _closed = true;
        _connection.Disown(_handle);
        _handle.Dispose();
    }

    internal void End(DuckDBAppenderRow row)
    {
        if (_row != row)
        {
            throw new InvalidOperationException("The row has already been ended.");
        }

        Check(NativeMethods.EndRow(Handle));
        _row = null;
    }

    internal void Check(NativeState state)
    {
        if (state != NativeState.Success)
        {
            throw Error();
        }
    }

    private DuckDBException Error()
    {
        using var error = NativeMethods.AppenderError(_handle);
        return EngineError.From(error);
    }
}
