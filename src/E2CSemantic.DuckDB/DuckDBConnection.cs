using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using E2CSemantic.DuckDB.Execution;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB;

/// <summary>
/// One connection to a DuckDB database in this process. Connections to the same file share the database, with the settings of
/// the first; <c>:memory:</c> is private to its connection. One connection runs one query at a time and is used by one thread
/// at a time; only <see cref="DuckDBCommand.Cancel"/> and <see cref="GetQueryProgress"/> may be called beside a running query.
/// </summary>
public sealed class DuckDBConnection : DbConnection
{
    private string _connectionString = "";
    private DatabaseHandle? _database;
    private ConnectionHandle? _connection;
    private readonly HashSet<IDisposable> _dependents = [];
    private QueryResult? _stream;
    private bool _disposed;

    public DuckDBConnection()
    {
    }

    /// <param name="connectionString">See <see cref="DuckDBConnectionStringBuilder"/>.</param>
    public DuckDBConnection(string connectionString) => ConnectionString = connectionString;

    [AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set => _connectionString = _connection is null ? value ?? "" : throw new InvalidOperationException("The connection is open.");
    }

    /// <summary>The name of DuckDB's current catalog at opening: the file's name without extension, or <c>memory</c>.</summary>
    public override string Database =>
        DataSource.StartsWith(DuckDBConnectionStringBuilder.InMemoryDataSource, StringComparison.Ordinal) ? "memory" : Path.GetFileNameWithoutExtension(DataSource);

    public override string DataSource => new DuckDBConnectionStringBuilder(_connectionString).DataSource;

    /// <summary>The version of the native library, such as <c>v1.5.5</c>.</summary>
    public override string ServerVersion => NativeMethods.Text(NativeMethods.LibraryVersion()) ?? "";

    public override ConnectionState State => _connection is null ? ConnectionState.Closed : ConnectionState.Open;

    protected override DbProviderFactory DbProviderFactory => DuckDBClientFactory.Instance;

    internal ConnectionHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _connection ?? throw new InvalidOperationException("The connection is not open.");
        }
    }

    internal DuckDBTransaction? Transaction { get; set; }

    /// <exception cref="DuckDBException">The file cannot be opened, a setting is unknown or refused, or the file is open in this process with other settings.</exception>
    public override void Open()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_connection is not null)
        {
            throw new InvalidOperationException("The connection is already open.");
        }

        (_database, _connection) = DatabaseCache.Connect(new DuckDBConnectionStringBuilder(_connectionString));
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Rolls back an open transaction, ends open readers and drops what an appender has not written.</summary>
    public override void Close()
    {
        if (_connection is null || _database is null)
        {
            return;
        }

        // What is open on the connection holds the native database, which would then outlive it and block its file.
        _stream = null;
        foreach (var dependent in _dependents.ToArray())
        {
            dependent.Dispose();
        }

        Transaction?.Dispose();
        DatabaseCache.Disconnect(_database, _connection);
        (_database, _connection) = (null, null);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <exception cref="NotSupportedException">Always: run <c>USE</c>.</exception>
    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("Run the statement USE to change the current catalog.");

    public new DuckDBTransaction BeginTransaction() => DuckDBTransaction.Begin(this, IsolationLevel.Unspecified);

    /// <inheritdoc cref="DuckDBTransaction.IsolationLevel"/>
    public new DuckDBTransaction BeginTransaction(IsolationLevel isolationLevel) => DuckDBTransaction.Begin(this, isolationLevel);

    public new DuckDBCommand CreateCommand() => new() { Connection = this };

    /// <summary>An appender to a table of the current schema.</summary>
    /// <exception cref="DuckDBException">The table does not exist, or cannot be written.</exception>
    public DuckDBAppender CreateAppender(string table) => new(this, null, null, table);

    /// <inheritdoc cref="CreateAppender(string)"/>
    public DuckDBAppender CreateAppender(string? schema, string table) => new(this, null, schema, table);

    /// <inheritdoc cref="CreateAppender(string)"/>
    public DuckDBAppender CreateAppender(string? catalog, string? schema, string table) => new(this, catalog, schema, table);

    /// <summary>How far the running query is; DuckDB counts only while <c>enable_progress_bar</c> is on.</summary>
    public DuckDBQueryProgress GetQueryProgress()
    {
        var progress = NativeMethods.QueryProgress(Handle);
        return new DuckDBQueryProgress(progress.Percentage, progress.RowsProcessed, progress.TotalRows);
    }

    internal void Execute(string statement)
    {
        using var command = new DuckDBCommand(statement, this);
        _ = command.ExecuteNonQuery();
    }

    internal void BeforeQuery()
    {
        _stream?.Buffer();
        _stream = null;
    }

    internal void NowStreaming(QueryResult stream)
    {
        _stream = stream;
        Own(stream);
    }

    internal void NoLongerStreaming(QueryResult stream)
    {
        _stream = _stream == stream ? null : _stream;
        Disown(stream);
    }

    internal void Own(IDisposable dependent) => _dependents.Add(dependent);

    internal void Disown(IDisposable dependent) => _dependents.Remove(dependent);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => CreateCommand();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            Close();
            _disposed = true;
        }

        base.Dispose(disposing);
    }
}
