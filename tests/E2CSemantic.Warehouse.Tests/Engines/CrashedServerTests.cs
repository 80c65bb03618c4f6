using E2CSemantic.Query;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>A server of the engine that crashes is told by a code; what the engine had before stands and is served again when it is back.</summary>
public class CrashedServerTests
{
    public static TheoryData<string, string> Servers()
    {
        var servers = new TheoryData<string, string>();
        foreach (var (engine, server) in CrashableDatabase.Servers)
        {
            servers.Add(engine, server);
        }

        return servers;
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Cut_LeavesTheLastRelease_WhenAServerCrashesOnTheWay(string name, string server)
    {
        using var source = new SmallSource();
        source.Load();
        using var database = new CrashableDatabase(name, server);
        using var engine = Open(name, database, source);
        var first = engine.Releases.Cut("first").Value!.Release.Manifest.Id;
        source.Replace(SmallSource.Scores, "400,300", "400,301");
        source.Load();

        var cut = engine.Releases.Cut("second", new Crashing(database));

        Assert.Equal("E2C_ENGINE_AWAY", Assert.Single(cut.Diagnostics).Code);
        database.Restart();
        Assert.Equal(first, Assert.Single(engine.Releases.List()).Manifest.Id);
        Assert.True(engine.Releases.Open("first").Succeeded);
        Assert.Equal(first, Assert.Single(await engine.Warehouse.ReleasesAsync(CancellationToken.None)).Id);
        Assert.True(engine.Releases.Cut("second").Value!.IsNew);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task ReadAsync_FailsWithACode_WhileAServerIsAway_AndAnswersWhenItIsBack(string name, string server)
    {
        using var source = new SmallSource();
        source.Load();
        using var database = new CrashableDatabase(name, server);
        using var engine = Open(name, database, source);
        var release = engine.Releases.Cut("first").Value!.Release.Manifest.Id;
        var before = await People(engine, release);
        database.Crash();

        var fault = await Assert.ThrowsAsync<WarehouseException>(async () => await People(engine, release));
        Assert.Equal("E2C_ENGINE_AWAY", fault.Fault.Code);
        Assert.Equal("E2C_ENGINE_AWAY", engine.Check()?.Code);
        Assert.Equal("E2C_ENGINE_AWAY", Assert.Single(engine.Releases.Cut("second").Diagnostics).Code);
        database.Restart();

        Assert.Equal(before, await People(engine, release));
        Assert.Null(engine.Check());
    }

    private static WarehouseEngine Open(string name, CrashableDatabase database, SmallSource source) =>
        WarehouseEngine.Open(new(name, database.ConnectionString, 4), Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);

    private static async Task<long?> People(WarehouseEngine engine, string release)
    {
        var count = SqlRenderer.Render(
            new SelectStatement([new(new AggregateCall(AggregateFunction.Count, null), "people")]) { From = new NamedTable("dim_person", "p") }, engine.Warehouse.Dialect);
        return (await engine.Warehouse.ReadAsync(new(release, WarehouseStore.Facts), count, CancellationToken.None)).Integers("people").Values.Single();
    }

    private sealed class Crashing(CrashableDatabase database) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Step == "copying fact_k12_person_year")
            {
                database.Crash();
            }
        }
    }
}
