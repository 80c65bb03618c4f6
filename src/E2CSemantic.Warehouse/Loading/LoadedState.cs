using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What is loaded, open for reading: a schema for each source with its part of the star, and a record of each source's load.</summary>
internal sealed class LoadedState : IDisposable
{
    public const string RecordSchema = "ops";
    public const string RecordTable = "loads";

    /// <summary>The column in which a copy may tell which source a row came from.</summary>
    public const string ToldBy = "_told_by";

    private readonly DuckDBConnection _connection;

    private LoadedState(DuckDBConnection connection) => _connection = connection;

    /// <summary>The columns of the record of loads; the fingerprint is the hash of the contract, the files and the star.</summary>
    public static ImmutableArray<string> RecordColumns { get; } = ["source", "fingerprint", "star_version", "report"];

    public static CreateTableStatement CreateRecord { get; } = new(
        RecordTable,
        [new("source", SqlType.Text, false), new("fingerprint", SqlType.Text, false), new("star_version", SqlType.Integer, false), new("report", SqlType.Text, false)],
        [],
        RecordSchema);

    /// <summary>Opens the file read-only; null if nothing has been loaded.</summary>
    public static LoadedState? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path, AccessMode = "READ_ONLY" }.ConnectionString);
        connection.Open();
        return new(connection);
    }

    public ImmutableArray<LoadRecord> Records()
    {
        using var command = Command(new([.. Tree.Items("l", RecordColumns)])
        {
            From = new NamedTable(RecordTable, "l", RecordSchema),
            OrderBy = [new(Tree.Column("l", "source"))],
        });
        using var reader = command.ExecuteReader();
        var records = ImmutableArray.CreateBuilder<LoadRecord>();
        while (reader.Read())
        {
            records.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3)));
        }

        return records.ToImmutable();
    }

    /// <summary>Appends the rows of a source's table to a table of the same shape, with a last column more where <paramref name="toldBy"/> is given.</summary>
    public void Copy(string schema, StarTable table, DuckDBAppender appender, int? toldBy = null)
    {
        using var command = Command(new([.. Tree.Items("f", StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, "f", schema) });
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            RowTransfer.Append(appender, table, reader, toldBy);
        }
    }

    public DuckDBCommand Command(SelectStatement select) => _connection.Prepared(SqlRenderer.Render(select, DuckDbDialect.Instance));

    public void Dispose() => _connection.Dispose();
}
