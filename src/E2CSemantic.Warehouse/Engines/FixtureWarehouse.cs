using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>A metric's fixture as one release, in memory, on the engine that answers in earnest.</summary>
public sealed class FixtureWarehouse : IWarehouse, IAsyncDisposable
{
    private readonly WorkingStore _store = new(DuckDBConnectionStringBuilder.InMemoryDataSource);
    private readonly ReleaseInfo _release;

    private FixtureWarehouse(ReleaseInfo release) => _release = release;

    /// <summary>A warehouse that holds just the rows of <paramref name="star"/>, as the release <paramref name="release"/>.</summary>
    public static ValueTask<IWarehouse> FillAsync(FixtureStar star, ReleaseInfo release, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var warehouse = new FixtureWarehouse(release);
        foreach (var table in star.Tables)
        {
            warehouse.Fill(table);
        }

        return ValueTask.FromResult<IWarehouse>(warehouse);
    }

    /// <inheritdoc/>
    public SqlDialect Dialect => DuckDbDialect.Instance;

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<ImmutableArray<ReleaseInfo>>([_release]);

    /// <inheritdoc/>
    public async ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken)
    {
        using var prepared = _store.Connection.Prepared(command);
        using var reader = await prepared.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return RawRows.Read(reader, cancellationToken);
    }

    /// <summary>Publishes nothing: a fixture's cells are not protected.</summary>
    public ValueTask<bool> PublishAsync(
        string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken) =>
        ValueTask.FromResult(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Fill(FixtureTable table)
    {
        _store.Execute(StarTables.Create(table.Table, null));
        using var appender = _store.Connection.CreateAppender(table.Table.Name);
        foreach (var values in table.Rows)
        {
            var row = appender.CreateRow();
            foreach (var (value, column) in values.Zip(table.Table.Columns))
            {
                _ = value switch
                {
                    null => row.AppendNullValue(),
                    long number => row.AppendValue(number),
                    decimal number => row.AppendValue(number),
                    bool flag => row.AppendValue(flag),
                    string day when column.Type is Model.Star.ColumnType.Date => row.AppendValue(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    string text => row.AppendValue(text),
                    _ => throw new UnreachableException(),
                };
            }

            row.EndRow();
        }
    }
}
