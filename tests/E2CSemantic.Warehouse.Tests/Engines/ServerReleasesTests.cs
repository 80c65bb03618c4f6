using E2CSemantic.Query;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Engines.PostgreSql;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>Releases on a server and on a cluster are compared, found damaged and purged as files are.</summary>
public sealed class ServerReleasesTests : IDisposable
{
    private readonly SmallSource _source = new();

    public ServerReleasesTests() => _source.Load();

    public static TheoryData<string> Servers() => [.. EngineDatabase.Servers];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Open_IsRefused_WhenARowOrATableIsNotWhatItWas(string name)
    {
        using var database = new EngineDatabase(name);
        using var engine = Open(name, database);
        var id = Cut(engine, "first");
        Assert.True(engine.Releases.Open("first").Succeeded);

        database.Execute($"INSERT INTO {ServerNames.Facts(id)}.fact_assessment SELECT * FROM {ServerNames.Facts(id)}.fact_assessment WHERE subject_code = '1'");
        Assert.Equal("E2C_RELEASE_DAMAGED", Assert.Single(engine.Releases.Open("first").Diagnostics).Code);

        database.Execute($"DROP TABLE {ServerNames.Facts(id)}.dim_person");
        Assert.Equal("E2C_RELEASE_DAMAGED", Assert.Single(engine.Releases.Open("first").Diagnostics).Code);
        var count = SqlRenderer.Render(
            new SelectStatement([new(new AggregateCall(AggregateFunction.Count, null), "people")]) { From = new NamedTable("dim_person", "c") }, engine.Warehouse.Dialect);
        var fault = await Assert.ThrowsAsync<WarehouseException>(async () => await engine.Warehouse.ReadAsync(new(id, WarehouseStore.Facts), count, CancellationToken.None));
        Assert.Equal("E2C_RELEASE_DAMAGED", fault.Fault.Code);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Compare_CountsAsOnDuckDb(string name)
    {
        using var database = new EngineDatabase(name);
        using var engine = Open(name, database);
        using var files = WarehouseEngine.Open(EngineSettings.DuckDb, Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);
        Assert.Equal(Cut(files, "before"), Cut(engine, "before"));
        _source.Write(SmallSource.Scores, "sid,school_year,grade_level,test_subject,raw_score,scaled_score\n7001,2004,9,1,400,301\n7001,2004,9,2,1,2\n");
        _source.Load();
        Assert.Equal(Cut(files, "after"), Cut(engine, "after"));

        var expected = files.Releases.Compare("before", "after").Value!;
        var counted = engine.Releases.Compare("before", "after").Value!;
        Assert.NotEmpty(expected.Facts);
        Assert.Equal(expected.Facts.ToArray(), counted.Facts.ToArray());
        Assert.Equal(expected.Dimensions.ToArray(), counted.Dimensions.ToArray());
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Compare_IsRefused_WhenAReleaseIsPurged(string name)
    {
        using var database = new EngineDatabase(name);
        using var engine = Open(name, database);
        Cut(engine, "first");

        Assert.Empty(engine.Releases.Purge(new HashSet<long> { long.MaxValue }));
        Assert.Single(engine.Releases.Purge(Keys()));

        Assert.Equal("E2C_RELEASE_PURGED", Assert.Single(engine.Releases.Compare("first", "first").Diagnostics).Code);
        Assert.NotNull(Assert.Single(engine.Releases.List()).PurgedAt);
        Assert.Empty(engine.Releases.Purge(Keys()));
    }

    public void Dispose() => _source.Dispose();

    private HashSet<long> Keys()
    {
        using var store = new E2CSemantic.Warehouse.Loading.Building.WorkingStore(
            Directory.EnumerateFiles(Path.Combine(_source.Data, "warehouse", "star"), $"{Sample.Contract.Source}.*.duckdb").Single());
        using var reader = store.Read(new([new(new ColumnReference("p", "person_key"), "k")]) { From = new NamedTable("dim_person", "p") });
        var keys = new HashSet<long>();
        while (reader.Read())
        {
            keys.Add(reader.GetInt64(0));
        }

        return [.. keys.Where(key => key > 0).Take(1)];
    }

    private WarehouseEngine Open(string name, EngineDatabase database) =>
        WarehouseEngine.Open(new(name, database.ConnectionString, 4), Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);

    private static string Cut(WarehouseEngine engine, string label)
    {
        var cut = engine.Releases.Cut(label);
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return cut.Value.Release.Manifest.Id;
    }
}
