using System.Collections.Immutable;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;

namespace E2CSemantic.Query.Tests.States;

/// <summary>The releases of a warehouse as another engine would have them; for what runs nothing.</summary>
internal sealed class OtherEngine(IWarehouse warehouse, SqlDialect dialect) : IWarehouse
{
    public SqlDialect Dialect => dialect;

    public ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken) => warehouse.ReleasesAsync(cancellationToken);

    public ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> PublishAsync(
        string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken) => throw new NotSupportedException();
}
