using E2CSemantic.Query;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Engines.PostgreSql;
using Npgsql;

namespace E2CSemantic.Warehouse.Tests.Engines;

public sealed class ServerWarehouseTests : IDisposable
{
    private readonly SmallSource _source = new();

    public ServerWarehouseTests() => _source.Load();

    public static TheoryData<string> Servers() => [.. EngineDatabase.Servers];

    [Theory]
    [MemberData(nameof(Servers))]
    public void Reader_ReachesNothingButItsOwnSchema(string name)
    {
        using var database = new EngineDatabase(name);
        using var engine = Open(name, database);
        var own = ServerNames.Facts(Cut(engine, "first")).Text;
        _source.Replace(SmallSource.Scores, "400,300", "400,301");
        _source.Load();
        var other = ServerNames.Facts(Cut(engine, "second")).Text;
        using var connections = new ServerConnections(database.ConnectionString);
        using var connection = connections.Reader(own).OpenConnection();

        Assert.All(
            [
                "SELECT * FROM e2c.releases",
                $"SELECT * FROM {other}.dim_person",
                $"DELETE FROM {own}.dim_person",
                $"CREATE TABLE {own}.t (a int)",
                "RESET ROLE; RESET ALL; SELECT * FROM e2c.releases",
                "SELECT pg_read_file('PG_VERSION')",
            ],
            statement =>
            {
                using var command = new NpgsqlCommand(statement, connection);
                Assert.True(Assert.Throws<PostgresException>(() => command.ExecuteNonQuery()).SqlState is "42501" or "25006", statement);
            });
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Releases_AreSharedByEveryHost_AndNamedOnce(string name)
    {
        using var database = new EngineDatabase(name);
        using var engine = Open(name, database);
        var id = Cut(engine, "first");
        using var other = Open(name, database);

        Assert.Equal((id, false), (other.Releases.Cut("again").Value!.Release.Manifest.Id, other.Releases.Cut("again").Value!.IsNew));
        Assert.Equal(["first", "again"], engine.Releases.List().Single().Labels.ToArray());
        Assert.NotNull(other.Releases.Withdraw("first").Value!.WithdrawnAt);
        Assert.NotNull(engine.Releases.List().Single().WithdrawnAt);
        Assert.Equal("E2C_RELEASE_NOT_FOUND", Assert.Single(engine.Releases.Withdraw("fist").Diagnostics).Code);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task ReleasesAsync_SeesWhatOtherHostsCutPublishAndWithdraw(string name)
    {
        using var database = new EngineDatabase(name);
        using var engine = Open(name, database);
        using var other = Open(name, database);
        Assert.Empty(await engine.Warehouse.ReleasesAsync(CancellationToken.None));
        var id = other.Releases.Cut("first").Value!.Release.Manifest.Id;
        Assert.Null((await engine.Warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication);

        Assert.True(await other.Warehouse.PublishAsync(id, DuckDbWarehouseTests.Publication("2026.1"), [DuckDbWarehouseTests.Cube(-3)], CancellationToken.None));
        Assert.False(await engine.Warehouse.PublishAsync(id, DuckDbWarehouseTests.Publication("2026.2"), [DuckDbWarehouseTests.Cube(12)], CancellationToken.None));

        Assert.Equal("2026.1", (await engine.Warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication!.PolicyVersion);
        var people = SqlRenderer.Render(
            new SelectStatement([new(new ColumnReference("c", "people"), "people")]) { From = new NamedTable("cube", "c") }, engine.Warehouse.Dialect);
        var cells = await engine.Warehouse.ReadAsync(new(id, WarehouseStore.PublishedCubes), people, CancellationToken.None);
        Assert.Equal([-3L], cells.Integers("people").Values.ToArray());
        other.Releases.Withdraw("first");
        Assert.Empty(await engine.Warehouse.ReleasesAsync(CancellationToken.None));
    }

    [Fact]
    public void Check_SaysWhatIsMissing_WhenTheServerIsNoCluster()
    {
        using var database = new EngineDatabase("postgresql");
        using var citus = Open("citus", database);

        Assert.Equal("E2C_ENGINE_UNFIT", citus.Check()?.Code);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Cut_SaysWhatTheUserMayNot(string name)
    {
        using var database = new EngineDatabase(name);
        var role = $"e2c_poor_{Guid.CreateVersion7():N}";
        database.Execute($"CREATE ROLE {role} LOGIN PASSWORD 'x'");
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = "x", Pooling = false };
        using (var poor = WarehouseEngine.Open(new(name, settings.ConnectionString, 4), Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate))
        {
            Assert.Equal("E2C_ENGINE_REFUSED", Assert.Single(poor.Releases.Cut("first").Diagnostics).Code);
        }

        database.Execute($"DROP ROLE {role}");
    }

    [Fact]
    public void Facts_ArePartitionedByYear()
    {
        using var database = new EngineDatabase("postgresql");
        using var engine = Open("postgresql", database);
        var schema = ServerNames.Facts(Cut(engine, "first"));

        Assert.Equal(
            "fact_k12_person_year_2004,fact_k12_person_year_2005",
            database.Value($"SELECT string_agg(c.relname, ',' ORDER BY c.relname) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE inhparent = '{schema}.fact_k12_person_year'::regclass"));
    }

    public void Dispose() => _source.Dispose();

    private WarehouseEngine Open(string name, EngineDatabase database) =>
        WarehouseEngine.Open(new(name, database.ConnectionString, 4), Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);

    private static string Cut(WarehouseEngine engine, string label)
    {
        var cut = engine.Releases.Cut(label);
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return cut.Value.Release.Manifest.Id;
    }
}
