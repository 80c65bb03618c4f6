using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>A DuckDB database that is being written, with its temporary tables: every statement is a tree, every value a parameter.</summary>
internal sealed class WorkingStore : IDisposable
{
    private readonly string _path;
    private readonly DuckDBConnection _connection;

    public WorkingStore(string path)
    {
        _path = path;
        _connection = new(new DuckDBConnectionStringBuilder { DataSource = path }.ConnectionString);
        _connection.Open();
    }

    /// <summary>The schema of tables that vanish with the connection and never reach the file.</summary>
    public static SqlName Temporary { get; } = "temp";

    public DuckDBConnection Connection => _connection;

    /// <summary>Another connection to the file of this store, for another thread. A store in memory is seen by its own connection alone.</summary>
    public WorkingStore Beside() => new(_path);

    /// <summary>A store in memory that never writes to a disk, for what identifies.</summary>
    public static WorkingStore InMemory()
    {
        var store = new WorkingStore(DuckDBConnectionStringBuilder.InMemoryDataSource);
        store.Execute(new SetSettingStatement("temp_directory", ""));
        return store;
    }

    /// <summary>A store in memory that puts what does not fit into a folder, for what no longer identifies.</summary>
    public static WorkingStore Spilling(string folder)
    {
        var store = new WorkingStore(DuckDBConnectionStringBuilder.InMemoryDataSource);
        store.Execute(new SetSettingStatement("temp_directory", folder));
        store.Execute(new SetSettingStatement("memory_limit", FormattableString.Invariant($"{MemoryBudget.ForStore() >> 20}MiB")));

        // No rule depends on the order in which rows lie: what a file's order decides is decided by its lines. A query that sorts for a window is
        // then written by every core, and no rows wait in memory for those before them.
        store.Execute(new SetSettingStatement("preserve_insertion_order", "false"));
        return store;
    }

    public long Execute(SqlStatement statement)
    {
        using var command = Command(statement);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs statements that change one database in one transaction, so that its file is written to once.</summary>
    public void ExecuteTogether(IEnumerable<SqlStatement> statements)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var statement in statements)
        {
            Execute(statement);
        }

        transaction.Commit();
    }

    public long Number(SelectStatement select)
    {
        using var command = Command(select);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The numbers that a select of one column gives.</summary>
    public ImmutableArray<long> Numbers(SelectStatement select)
    {
        using var reader = Read(select);
        var numbers = ImmutableArray.CreateBuilder<long>();
        while (reader.Read())
        {
            numbers.Add(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture));
        }

        return numbers.ToImmutable();
    }

    public DbDataReader Read(SelectStatement select)
    {
        var command = Command(select);
        return command.ExecuteReader();
    }

    /// <summary>
    /// Puts everything into the file, which can then be moved without its log. A full disk is told here and not when the store is
    /// closed, where DuckDB would say nothing and leave the rest in the log.
    /// </summary>
    public void Complete() => Execute(new CheckpointStatement());

    public void Dispose() => _connection.Dispose();

    private DuckDBCommand Command(SqlStatement statement) => _connection.Prepared(SqlRenderer.Render(statement, DuckDbDialect.Instance));
}
