using System.Collections.Immutable;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>A metric's fixture as one release, in a schema of a server that goes with it.</summary>
internal sealed class ServerFixtureWarehouse : IWarehouse, IAsyncDisposable
{
    private const int RowsInAStatement = 500;

    private readonly Server _server;
    private readonly ReleaseInfo _release;
    private readonly SqlName _schema = $"fixture_{Guid.CreateVersion7():N}";

    private ServerFixtureWarehouse(Server server, ReleaseInfo release) => (_server, _release) = (server, release);

    public static ValueTask<IWarehouse> FillAsync(
        ServerEngine engine, string connectionString, FixtureStar star, ReleaseInfo release, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var warehouse = new ServerFixtureWarehouse(new(engine, connectionString), release);
        warehouse._server.Do(session =>
        {
            session.Execute(new CreateSchemaStatement(warehouse._schema));
            foreach (var table in star.Tables)
            {
                warehouse.Fill(session, table);
            }

            session.LetRead(warehouse._schema, engine);
            session.Keep();
            return true;
        });
        return ValueTask.FromResult<IWarehouse>(warehouse);
    }

    public SqlDialect Dialect => _server.Engine.Dialect;

    public ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken) => ValueTask.FromResult<ImmutableArray<ReleaseInfo>>([_release]);

    public async ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken)
    {
        await using var connection = await _server.Connections.Reader(_schema).OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var prepared = command.On(connection);
        await using var reader = await prepared.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return RawRows.Read(reader, cancellationToken);
    }

    /// <summary>Publishes nothing: a fixture's cells are not protected.</summary>
    public ValueTask<bool> PublishAsync(
        string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public ValueTask DisposeAsync()
    {
        _server.Connections.Reader(_schema).Clear();
        _server.Do(session =>
        {
            session.Execute(new DropSchemaStatement(_schema));
            session.Execute(new DropRoleStatement(ServerNames.Reader(_schema, session.Database)));
            session.Keep();
            return true;
        });
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Fill(ServerSession session, FixtureTable table)
    {
        var years = table.Table.Columns.IndexOf(table.Table.Column("school_year")!) is >= 0 and var place
            ? table.Rows.Select(row => (int?)(long?)row[place]).Distinct().Order().Select(year => new ReleasedPart(year, 0, ""))
            : [];
        session.Execute(ReleaseTables.Of(table.Table, new(table.Table.Name, 0, "", [], [.. years]), _server.Engine, _schema));
        foreach (var chunk in table.Rows.Chunk(RowsInAStatement))
        {
            session.Execute(new InsertValuesStatement(
                table.Table.Name,
                StarTables.Names(table.Table),
                [.. chunk.Select(row => row.Zip(table.Table.Columns, (value, column) => Cell(value, Tree.TypeOf(column.Type))).ToImmutableArray())],
                _schema));
        }
    }

    private static SqlExpression Cell(object? value, SqlType type) => value is null ? new NullLiteral(type) : Tree.Cast(Tree.Value(value), type);
}
