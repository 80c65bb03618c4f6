using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What is loaded, open for reading: a file for each source's part of the star, one for the members that every state has, and what was accepted.</summary>
internal sealed class LoadedState : IDisposable
{
    /// <summary>The column in which a copy may tell which source a row came from.</summary>
    public const string ToldBy = "_told_by";

    private readonly StoreFolder _folder;
    private readonly Dictionary<string, DuckDBConnection> _connections = new(StringComparer.Ordinal);

    private LoadedState(StoreFolder folder, WarehouseState state) => (_folder, State) = (folder, state);

    public WarehouseState State { get; }

    /// <summary>Reads the state; null if no source has a part of the star yet.</summary>
    public static LoadedState? Open(StoreFolder folder)
    {
        var state = new StateFile(folder).Read();
        return state.Parts.Any(part => part.Source != ReferenceMembers.Schema) ? new(folder, state) : null;
    }

    /// <summary>The sources' parts, by precedence and then by name; the reference members apart.</summary>
    public ImmutableArray<StarPart> Records() =>
    [
        .. State.Parts.Where(part => part.Source != ReferenceMembers.Schema)
            .OrderBy(part => part.Precedence).ThenBy(part => part.Source, StringComparer.Ordinal),
    ];

    /// <summary>The file of a source's part, which has every table of the star in its main schema. It is never written again.</summary>
    public string PathOf(string source) => _folder.PathOf(State.Part(source)!);

    /// <summary>Appends the rows of a source's table to a table of the same shape, with a last column more where <paramref name="toldBy"/> is given.</summary>
    public void Copy(string source, StarTable table, DuckDBAppender appender, int? toldBy = null)
    {
        var select = new SelectStatement([.. Tree.Items("f", StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, "f", "main") };
        using var command = Connection(source).Prepared(SqlRenderer.Render(select, DuckDbDialect.Instance));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            RowTransfer.Append(appender, table, reader, toldBy);
        }
    }

    public void Dispose()
    {
        foreach (var connection in _connections.Values)
        {
            connection.Dispose();
        }
    }

    private DuckDBConnection Connection(string source)
    {
        if (!_connections.TryGetValue(source, out var connection))
        {
            connection = new(new DuckDBConnectionStringBuilder { DataSource = PathOf(source), AccessMode = "READ_ONLY" }.ConnectionString);
            connection.Open();
            _connections.Add(source, connection);
        }

        return connection;
    }
}
