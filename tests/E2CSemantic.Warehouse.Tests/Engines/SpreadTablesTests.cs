using E2CSemantic.Model.Policies;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Query;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Engines.PostgreSql;
using E2CSemantic.Warehouse.Tests.Loading;
using Npgsql;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>How a release lies on a cluster, by the cluster's own catalogue, and that nobody who asks can tell.</summary>
public class SpreadTablesTests(LoadedSample sample) : IClassFixture<LoadedSample>
{
    [ClusterTheory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Answers_AreThoseOfFiles_WhateverTheShardCount(int shards)
    {
        var catalog = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;
        using var database = new EngineDatabase("citus");
        using var files = WarehouseEngine.Open(EngineSettings.DuckDb, catalog.Star, catalog.Dimensions.Values, sample.Data, TimeProvider.System, Sample.Gate);
        using var cluster = WarehouseEngine.Open(new("citus", database.ConnectionString, shards), catalog.Star, catalog.Dimensions.Values, sample.Data, TimeProvider.System, Sample.Gate);
        Assert.Equal(sample.Release.Manifest.Id, cluster.Releases.Cut("sample").Value!.Release.Manifest.Id);

        var asked = catalog.Metrics.Where(metric => metric.Providers.Any(provider => provider.Id == "sdp")).DistinctBy(metric => metric.Name)
            .SelectMany(metric => metric.Dimensions.Allow.Select(dimension => MetricQuery.Of(metric.Name.ToString()) with { GroupBy = [dimension.Value] })).ToList();
        Assert.NotEmpty(asked);
        foreach (var query in asked)
        {
            Assert.Equal(await ToldAnswer.Of(catalog, files, query, Tier.Steward), await ToldAnswer.Of(catalog, cluster, query, Tier.Steward));
        }
    }

    [ClusterTheory]
    [InlineData(2)]
    [InlineData(5)]
    public void Facts_LieBesideEachOtherByPerson_AndDimensionsEverywhere(int shards)
    {
        using var database = new EngineDatabase("citus");
        using var source = new SmallSource();
        source.Load();
        using var engine = WarehouseEngine.Open(new("citus", database.ConnectionString, shards), Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var manifest = engine.Releases.Cut("first").Value!.Release.Manifest;

        var tables = Tables(database, ServerNames.Facts(manifest.Id).Text);
        Assert.Equal(manifest.Tables.Select(table => table.Table).Order(), tables.Select(table => table.Name).Order());
        Assert.All(tables, table => Assert.Equal(Expected(Sample.Star.Tables[table.Name], shards), (table.Kind, table.By, table.Shards)));
        // One group of pieces of that many, and within it what has the same hashes is on the same machine.
        var group = Assert.Single(tables.Where(table => table.By == "person_key").Select(table => table.Group).Distinct());
        Assert.Equal($"{shards}", database.Value($"SELECT shardcount FROM pg_dist_colocation WHERE colocationid = {group}"));
        Assert.Equal(
            $"{shards} 1",
            database.Value(
                $"""
                SELECT count(*) || ' ' || max(machines) FROM (
                    SELECT count(DISTINCT p.groupid) AS machines FROM pg_dist_shard s
                    JOIN pg_dist_placement p USING (shardid) JOIN pg_dist_partition t USING (logicalrelid)
                    WHERE t.colocationid = {group} GROUP BY s.shardminvalue, s.shardmaxvalue) AS pieces
                """));
    }

    private static (string Kind, string By, long Shards) Expected(StarTable table, int shards) => table.Name switch
    {
        "dim_person" => ("distributed", "person_key", shards),
        "dim_staff" or "fact_staff_assignment" => ("distributed", "staff_key", shards),
        // Statistics of others, about nobody.
        "fact_published_aggregate" => ("reference", "<none>", 1),
        _ => table.Kind is TableKind.Fact ? ("distributed", "person_key", shards) : ("reference", "<none>", 1),
    };

    private static List<(string Name, string Kind, string By, int Group, long Shards)> Tables(EngineDatabase database, string schema)
    {
        using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(
            $"SELECT c.relname::text, t.citus_table_type, t.distribution_column, t.colocation_id, t.shard_count FROM citus_tables t JOIN pg_class c ON c.oid = t.table_name WHERE c.relnamespace = '{schema}'::regnamespace", connection);
        using var reader = command.ExecuteReader();
        var tables = new List<(string, string, string, int, long)>();
        while (reader.Read())
        {
            tables.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetInt64(4)));
        }

        return tables;
    }
}
