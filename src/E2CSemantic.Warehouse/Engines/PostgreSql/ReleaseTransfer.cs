using System.Diagnostics;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Carries a release's tables between a DuckDB file and the release's schema on a server.</summary>
internal static class ReleaseTransfer
{
    private const long RowsBetweenLooks = 4096;

    /// <summary>Makes the schema and fills it from a file, by COPY.</summary>
    public static void ToServer(
        ServerSession session, ServerEngine engine, StarSchema star, string file, ReleaseManifest manifest, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var schema = ServerNames.Facts(manifest.Id);
        session.Execute(new CreateSchemaStatement(schema));
        foreach (var released in manifest.Tables)
        {
            session.Execute(ReleaseTables.Of(star.Tables[released.Table], released, engine, schema));
        }

        using var store = new DuckDBConnection(ReadOnlyStores.ConnectionString(file));
        store.Open();
        var done = 0;
        foreach (var released in manifest.Tables)
        {
            progress?.Report(new($"copying {released.Table}", done++, manifest.Tables.Length));
            var table = star.Tables[released.Table];
            using (var command = store.Prepared(SqlRenderer.Render(All(table, "main"), DuckDbDialect.Instance)))
            using (var reader = command.ExecuteReader())
            using (var importer = session.CopyIn(new(table.Name, StarTables.Names(table), schema)))
            {
                BinaryCopy.Copy(reader, table, importer, cancellationToken);
            }
        }

        session.LetRead(schema, engine);
    }

    /// <summary>Makes a file with some tables of a release.</summary>
    public static void ToFile(ServerSession session, string releaseId, IEnumerable<StarTable> tables, string file, CancellationToken cancellationToken)
    {
        using var store = new WorkingStore(file);
        foreach (var table in tables)
        {
            store.Execute(StarTables.Create(table, null));
            using var appender = store.Connection.CreateAppender(table.Name);
            using var reader = session.Read(All(table, ServerNames.Facts(releaseId)));
            for (var rows = 0L; reader.Read(); rows++)
            {
                if (rows % RowsBetweenLooks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                Append(appender.CreateRow(), table, reader);
            }
        }

        store.Complete();
    }

    private static SelectStatement All(StarTable table, SqlName schema) =>
        new([.. Tree.Items("f", StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, "f", schema) };

    private static void Append(DuckDBAppenderRow row, StarTable table, System.Data.Common.DbDataReader reader)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            _ = reader.IsDBNull(i) ? row.AppendNullValue() : table.Columns[i].Type switch
            {
                ColumnType.SmallInteger => row.AppendValue(reader.GetInt16(i)),
                ColumnType.Integer => row.AppendValue(reader.GetInt32(i)),
                ColumnType.BigInteger => row.AppendValue(reader.GetInt64(i)),
                ColumnType.Decimal => row.AppendValue(reader.GetDecimal(i)),
                ColumnType.Text => row.AppendValue(reader.GetString(i)),
                ColumnType.Boolean => row.AppendValue(reader.GetBoolean(i)),
                ColumnType.Date => row.AppendValue(reader.GetFieldValue<DateOnly>(i)),
                _ => throw new UnreachableException(),
            };
        }

        row.EndRow();
    }
}
