using System.Collections.Immutable;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;

namespace E2CSemantic.Query;

/// <summary>
/// The one port to stored data. A release's facts and its published cubes are kept apart: reading
/// <see cref="WarehouseStore.PublishedCubes"/> never opens what <see cref="WarehouseStore.Facts"/> is read from.
/// An unreachable store is an exception, never an empty table.
/// </summary>
public interface IWarehouse
{
    /// <summary>The dialect in which statements are to be rendered.</summary>
    SqlDialect Dialect { get; }

    /// <summary>The releases that answer, withdrawn ones left out, in any order.</summary>
    ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken);

    /// <summary>Runs one select in one store of one release. Result columns come back under the names that the select gives them.</summary>
    ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the drawn cubes of a release, all or none: for each cube a table named <see cref="DrawnCube.Table"/> with the columns
    /// <c>school_year</c> (smallint), one text column for each dimension, and one bigint column for each statistic, in the order of
    /// <see cref="DrawnCube.Cells"/>; and <paramref name="publication"/> itself, which <see cref="ReleasesAsync"/> gives back from then on.
    /// </summary>
    /// <returns>False, and nothing is stored, if the release already has published cubes: the first writer wins.</returns>
    ValueTask<bool> PublishAsync(
        string releaseId,
        ReleasePublication publication,
        ImmutableArray<DrawnCube> cubes,
        CancellationToken cancellationToken);
}
