using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Releases;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Answers from releases kept in schemas of a PostgreSQL database. Every query runs as the read-only role of the one schema of its target.</summary>
internal sealed class PostgreSqlWarehouse(StarSchema star, Server server) : IWarehouse, IDisposable
{
    private Served? _served;

    public SqlDialect Dialect => server.Engine.Dialect;

    public ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken) => ValueTask.FromResult(server.Do(session =>
    {
        // Rows of the control tables are only ever added: as many as before are the same as before.
        var mark = Mark(session);
        if (_served is not { } served || served.Mark != mark)
        {
            var publications = session.Publications();
            _served = served = new(
                mark,
                [
                    .. session.Releases().Where(release => release.WithdrawnAt is null)
                        .Select(release => ReleaseDescription.Of(release, star, publications.GetValueOrDefault(release.Manifest.Id))),
                ]);
        }

        return served.Releases;
    }));

    public async ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken)
    {
        var schema = target.Store is WarehouseStore.PublishedCubes ? ServerNames.Cubes(target.ReleaseId) : ServerNames.Facts(target.ReleaseId);
        var reader = server.Connections.Reader(schema);
        for (var again = true; ; again = false)
        {
            try
            {
                return await ReadOnceAsync(reader, command, cancellationToken).ConfigureAwait(false);
            }
            catch (NpgsqlException problem) when (ServerFaults.Of(problem) is { } fault)
            {
                // A connection of before a restart fails once; a new one tells whether the server is back.
                reader.Clear();
                if (!again || cancellationToken.IsCancellationRequested)
                {
                    throw new WarehouseException(fault, problem);
                }
            }
            catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
            {
                throw new WarehouseException(ReleaseFaults.Damaged(target.ReleaseId, "a table of it is gone"), problem);
            }
        }
    }

    public ValueTask<bool> PublishAsync(
        string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken)
    {
        try
        {
            return ValueTask.FromResult(server.Do(session => Publish(session, releaseId, publication, cubes, cancellationToken)));
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateSchema)
        {
            // Another host was faster.
            return ValueTask.FromResult(false);
        }
    }

    public void Dispose() => server.Dispose();

    private static async Task<RawTable> ReadOnceAsync(NpgsqlDataSource source, SqlCommandText text, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = text.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return RawRows.Read(reader, cancellationToken);
    }

    private bool Publish(
        ServerSession session, string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken)
    {
        if (!session.Lock())
        {
            throw new WarehouseException(ReleaseFaults.Busy(), null);
        }

        if (session.Publications().ContainsKey(releaseId))
        {
            return false;
        }

        if (!session.IsThere(ServerNames.Facts(releaseId)))
        {
            throw new WarehouseException(ReleaseFaults.Purged(releaseId), null);
        }

        var schema = ServerNames.Cubes(releaseId);
        session.Execute(new CreateSchemaStatement(schema));
        foreach (var cube in cubes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var table = PublishedFolder.CubeTable(cube, schema);
            session.Execute(table);
            if (server.Engine.Shards is not null)
            {
                session.Execute(new ReferenceTableStatement(table.Name, schema));
            }

            using var importer = session.CopyIn(new(table.Name, [.. table.Columns.Select(column => column.Name)], schema));
            CubeCopy.Copy(cube, importer);
        }

        session.LetRead(schema, server.Engine);
        session.AddPublication(releaseId, publication);
        session.Keep();
        return true;
    }

    private static (long, long, long, long) Mark(ServerSession session)
    {
        long Of(string table) => (long)session.Value(Loading.Building.Tree.CountOf(new NamedTable(table, "t", ServerNames.Control)))!;
        return session.HasControl()
            ? (Of(ControlTables.Releases), Of(ControlTables.Labels), Of(ControlTables.Withdrawals), Of(ControlTables.Publications))
            : default;
    }

    private sealed record Served((long, long, long, long) Mark, ImmutableArray<ReleaseInfo> Releases);
}
