using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>A server that crashes while a release is copied to it has none of it afterwards; what it had before stands.</summary>
public sealed class CrashedServerTests
{
    [Fact]
    public async Task Cut_LeavesTheLastRelease_WhenTheServerCrashesOnTheWay()
    {
        using var source = new SmallSource();
        source.Load();
        using var server = PostgreSqlServer.Start();
        using var engine = WarehouseEngine.Open(new("postgresql", server.ConnectionString, 4), Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var first = engine.Releases.Cut("first").Value!.Release.Manifest.Id;
        source.Replace(SmallSource.Scores, "400,300", "400,301");
        source.Load();

        var cut = engine.Releases.Cut("second", new Crashing(server));

        Assert.Equal("E2C_ENGINE_AWAY", Assert.Single(cut.Diagnostics).Code);
        server.Restart();
        Assert.Equal(first, Assert.Single(engine.Releases.List()).Manifest.Id);
        Assert.True(engine.Releases.Open("first").Succeeded);
        Assert.Equal(first, Assert.Single(await engine.Warehouse.ReleasesAsync(CancellationToken.None)).Id);
        Assert.True(engine.Releases.Cut("second").Value!.IsNew);
    }

    private sealed class Crashing(PostgreSqlServer server) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Step == "copying fact_k12_person_year")
            {
                server.Crash();
            }
        }
    }
}
