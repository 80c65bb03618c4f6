using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using E2CSemantic.DuckDB.Execution;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB;

/// <summary>
/// One or more SQL statements, run in order by prepared statement. Parameters: see <see cref="DuckDBParameter"/>; places are
/// counted anew in each statement. The async methods run on the thread pool; their token interrupts DuckDB.
/// </summary>
public sealed class DuckDBCommand : DbCommand
{
    private string _text = "";
    private int _timeout;
    private bool _disposed;

    public DuckDBCommand()
    {
    }

    public DuckDBCommand(string commandText) => _text = commandText;

    public DuckDBCommand(string commandText, DuckDBConnection connection)
    {
        _text = commandText;
        Connection = connection;
    }

    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set => _text = value ?? "";
    }

    /// <summary>Seconds that DuckDB may take for a statement up to its first rows, and for each further chunk; 0, the default, is no limit.</summary>
    public override int CommandTimeout
    {
        get => _timeout;
        set => _timeout = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is not negative.");
    }

    /// <summary>Always <see cref="CommandType.Text"/>.</summary>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("DuckDB runs SQL text only.");
            }
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    public new DuckDBConnection? Connection { get; set; }

    public new DuckDBParameterCollection Parameters { get; } = [];

    public new DuckDBTransaction? Transaction { get; set; }

    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDBConnection?)value;
    }

    protected override DbParameterCollection DbParameterCollection => Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (DuckDBTransaction?)value;
    }

    /// <summary>Interrupts what the connection runs; that call then fails with <see cref="DuckDBErrorType.Interrupt"/>.</summary>
    public override void Cancel()
    {
        if (Connection is { State: ConnectionState.Open } connection)
        {
            NativeMethods.Interrupt(connection.Handle);
        }
    }

    /// <summary>Rows inserted, updated or deleted by all statements together; -1 when none of them changes rows.</summary>
    public override int ExecuteNonQuery() => ExecuteNonQuery(CancellationToken.None);

    /// <inheritdoc cref="ExecuteNonQuery()"/>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteNonQuery(cancellationToken), cancellationToken);

    /// <summary>The first column of the first row of the first result; null without rows, DBNull for NULL. Every statement is run.</summary>
    public override object? ExecuteScalar() => ExecuteScalar(CancellationToken.None);

    /// <inheritdoc cref="ExecuteScalar()"/>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteScalar(cancellationToken), cancellationToken);

    /// <summary>Runs statements up to the first that returns rows and streams them; <see cref="DuckDBDataReader.NextResult()"/> runs on.</summary>
    public new DuckDBDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default, CancellationToken.None);

    /// <inheritdoc cref="ExecuteReader()"/>
    public new DuckDBDataReader ExecuteReader(CommandBehavior behavior) => ExecuteReader(behavior, CancellationToken.None);

    /// <inheritdoc cref="ExecuteReader()"/>
    public new Task<DuckDBDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => ExecuteReader(CommandBehavior.Default, cancellationToken), cancellationToken);

    /// <summary>Does nothing: each execution prepares its statements.</summary>
    public override void Prepare() => ObjectDisposedException.ThrowIf(_disposed, this);

    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior, CancellationToken.None);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Task.Run<DbDataReader>(() => ExecuteReader(behavior, cancellationToken), cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _disposed = true;
        base.Dispose(disposing);
    }

    private int ExecuteNonQuery(CancellationToken token)
    {
        using var batch = Begin(out _);
        long? changed = null;
        while (batch.ExecuteNext(streaming: false, token) is { } result)
        {
            using (result)
            {
                changed = result.RowsChanged >= 0 ? (changed ?? 0) + result.RowsChanged : changed;
            }
        }

        return checked((int)(changed ?? -1));
    }

    private object? ExecuteScalar(CancellationToken token)
    {
        using var reader = ExecuteReader(CommandBehavior.Default, token);
        var value = reader.Read(token) ? reader.GetValue(0) : null;
        while (reader.NextResult(token))
        {
        }

        return value;
    }

    private DuckDBDataReader ExecuteReader(CommandBehavior behavior, CancellationToken token)
    {
        if (behavior.HasFlag(CommandBehavior.SchemaOnly))
        {
            throw new NotSupportedException("CommandBehavior.SchemaOnly is not supported; run DESCRIBE.");
        }

        var batch = Begin(out var connection);
        var reader = new DuckDBDataReader(connection, batch, closeConnection: behavior.HasFlag(CommandBehavior.CloseConnection));
        try
        {
            _ = reader.NextResult(token);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private StatementBatch Begin(out DuckDBConnection connection)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        if (string.IsNullOrWhiteSpace(_text))
        {
            throw new InvalidOperationException("The command has no text.");
        }

        var handle = connection.Handle;
        connection.BeforeQuery();
        return new StatementBatch(handle, _text, Parameters, _timeout);
    }
}
