using System.Collections.Concurrent;
using System.Collections.Immutable;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>
/// Answers from releases kept in DuckDB files. Every query runs on a read-only connection to the one file of its target, and a
/// release's folder is compared with its manifest before its facts are read for the first time.
/// </summary>
public sealed class DuckDbWarehouse(ReleaseStore releases) : IWarehouse, IDisposable
{
    private readonly ReadOnlyStores _stores = new();
    private readonly ConcurrentDictionary<string, bool> _verified = new(StringComparer.Ordinal);
    private Served? _served;

    /// <inheritdoc/>
    public SqlDialect Dialect => DuckDbDialect.Instance;

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken)
    {
        // Manifests list every school of a state: they are read again only where a file of a release has changed.
        var mark = releases.Mark();
        if (_served is not { } served || served.Mark != mark)
        {
            _served = served = new(
                mark,
                [
                    .. releases.List().Where(release => release.WithdrawnAt is null)
                        .Select(release => ReleaseDescription.Of(release, releases.Star, new PublishedFolder(releases.FolderOf(release.Manifest.Id).Published).Read())),
                ]);
        }

        return ValueTask.FromResult(served.Releases);
    }

    /// <inheritdoc/>
    /// <exception cref="WarehouseException">The release is not what its manifest says.</exception>
    /// <exception cref="InvalidOperationException">Nothing of the release is published.</exception>
    public async ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken)
    {
        var path = PathOf(target);
        var connection = _stores.Take(path);
        var finished = false;
        try
        {
            using var prepared = connection.Prepared(command);
            using var reader = await prepared.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var table = RawRows.Read(reader, cancellationToken);
            finished = true;
            return table;
        }
        finally
        {
            if (finished)
            {
                _stores.Return(path, connection);
            }
            else
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> PublishAsync(
        string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PublishedFolder(releases.FolderOf(releaseId).Published).Write(publication, cubes, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => _stores.Dispose();

    private string PathOf(WarehouseTarget target)
    {
        var folder = releases.FolderOf(target.ReleaseId);
        if (target.Store is WarehouseStore.PublishedCubes)
        {
            return new PublishedFolder(folder.Published).Cubes
                ?? throw new InvalidOperationException("Nothing of the release is published.");
        }

        _verified.GetOrAdd(target.ReleaseId, id => releases.Open(id) is { Succeeded: false, Diagnostics: var faults }
            ? throw new WarehouseException(faults[0], null)
            : true);
        return folder.Facts;
    }

    private sealed record Served(string Mark, ImmutableArray<ReleaseInfo> Releases);
}
