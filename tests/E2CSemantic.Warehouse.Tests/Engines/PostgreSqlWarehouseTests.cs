using E2CSemantic.Query;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Engines.PostgreSql;
using Npgsql;

namespace E2CSemantic.Warehouse.Tests.Engines;

public sealed class PostgreSqlWarehouseTests : IDisposable
{
    private readonly SmallSource _source = new();
    private readonly PostgreSqlDatabase _database = new();
    private readonly WarehouseEngine _engine;

    public PostgreSqlWarehouseTests()
    {
        _source.Load();
        _engine = Open();
    }

    [Theory]
    [InlineData("SELECT * FROM e2c.releases")]
    [InlineData("SELECT * FROM {other}.dim_person")]
    [InlineData("DELETE FROM {own}.dim_person")]
    [InlineData("CREATE TABLE {own}.t (a int)")]
    [InlineData("RESET ROLE; RESET ALL; SELECT * FROM e2c.releases")]
    [InlineData("SELECT pg_read_file('PG_VERSION')")]
    public void Reader_ReachesNothingButItsOwnSchema(string statement)
    {
        var own = ServerNames.Facts(Cut("first")).Text;
        _source.Replace(SmallSource.Scores, "400,300", "400,301");
        _source.Load();
        var other = ServerNames.Facts(Cut("second")).Text;
        using var connections = new ServerConnections(_database.ConnectionString);
        using var connection = connections.Reader(own).OpenConnection();
        using var command = new NpgsqlCommand(statement.Replace("{own}", own, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal), connection);

        Assert.True(Assert.Throws<PostgresException>(() => command.ExecuteNonQuery()).SqlState is "42501" or "25006");
    }

    [Fact]
    public async Task ReadAsync_FailsWithACode_WhileTheDatabaseIsAway_AndAnswersWhenItIsBack()
    {
        var target = new WarehouseTarget(Cut("first"), WarehouseStore.Facts);
        var before = await People(target);
        _database.TakeAway();

        var fault = await Assert.ThrowsAsync<WarehouseException>(async () => await People(target));
        Assert.Equal("E2C_ENGINE_AWAY", fault.Fault.Code);
        Assert.Equal("E2C_ENGINE_AWAY", _engine.Check()?.Code);
        Assert.Equal("E2C_ENGINE_AWAY", Assert.Single(_engine.Releases.Cut("second").Diagnostics).Code);
        _database.GiveBack();

        Assert.Equal(before, await People(target));
        Assert.Null(_engine.Check());
    }

    [Fact]
    public void Cut_LeavesNothing_WhenTheDatabaseIsLostOnTheWay()
    {
        Cut("first");
        _source.Replace(SmallSource.Scores, "400,300", "400,301");
        _source.Load();

        var cut = _engine.Releases.Cut("second", new Losing(_database));

        Assert.Equal("E2C_ENGINE_AWAY", Assert.Single(cut.Diagnostics).Code);
        _database.GiveBack();
        Assert.Equal("first", Assert.Single(_engine.Releases.List()).Labels.Single());
        Assert.Equal("1", _database.Value("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'release%'"));
        Assert.True(_engine.Releases.Cut("second").Value!.IsNew);
    }

    [Fact]
    public void Releases_AreSharedByEveryHost_AndNamedOnce()
    {
        var id = Cut("first");
        using var other = Open();

        Assert.Equal((id, false), (other.Releases.Cut("again").Value!.Release.Manifest.Id, other.Releases.Cut("again").Value!.IsNew));
        Assert.Equal(["first", "again"], _engine.Releases.List().Single().Labels.ToArray());
        Assert.NotNull(other.Releases.Withdraw("first").Value!.WithdrawnAt);
        Assert.NotNull(_engine.Releases.List().Single().WithdrawnAt);
        Assert.Equal("E2C_RELEASE_NOT_FOUND", Assert.Single(_engine.Releases.Withdraw("fist").Diagnostics).Code);
    }

    [Fact]
    public async Task ReleasesAsync_SeesWhatOtherHostsCutPublishAndWithdraw()
    {
        using var other = Open();
        Assert.Empty(await _engine.Warehouse.ReleasesAsync(CancellationToken.None));
        var id = other.Releases.Cut("first").Value!.Release.Manifest.Id;
        Assert.Null((await _engine.Warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication);

        Assert.True(await other.Warehouse.PublishAsync(id, DuckDbWarehouseTests.Publication("2026.1"), [DuckDbWarehouseTests.Cube(-3)], CancellationToken.None));
        Assert.False(await _engine.Warehouse.PublishAsync(id, DuckDbWarehouseTests.Publication("2026.2"), [DuckDbWarehouseTests.Cube(12)], CancellationToken.None));

        Assert.Equal("2026.1", (await _engine.Warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication!.PolicyVersion);
        var cells = await _engine.Warehouse.ReadAsync(new(id, WarehouseStore.PublishedCubes), Rendered("cube", "people"), CancellationToken.None);
        Assert.Equal([-3L], cells.Integers("people").Values.ToArray());
        other.Releases.Withdraw("first");
        Assert.Empty(await _engine.Warehouse.ReleasesAsync(CancellationToken.None));
    }

    [Fact]
    public void Check_SaysWhatIsMissing_WhenTheServerIsNoCluster()
    {
        using var citus = WarehouseEngine.Open(new("citus", _database.ConnectionString, 4), Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);

        Assert.Equal("E2C_ENGINE_UNFIT", citus.Check()?.Code);
    }

    [Fact]
    public void Cut_SaysWhatTheUserMayNot()
    {
        var role = $"e2c_poor_{Guid.CreateVersion7():N}";
        _database.Execute($"CREATE ROLE {role} LOGIN PASSWORD 'x'");
        var settings = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = role, Password = "x" };
        using var poor = WarehouseEngine.Open(new("postgresql", settings.ConnectionString, 4), Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);

        Assert.Equal("E2C_ENGINE_REFUSED", Assert.Single(poor.Releases.Cut("first").Diagnostics).Code);
        NpgsqlConnection.ClearAllPools();
        _database.Execute($"DROP ROLE {role}");
    }

    [Theory]
    [InlineData("53100", "E2C_ENGINE_FULL")]
    [InlineData("57P01", "E2C_ENGINE_AWAY")]
    [InlineData("28P01", "E2C_ENGINE_AWAY")]
    [InlineData("42P01", null)]
    public void Faults_TellWhatAPersonCanMend(string sqlState, string? code) =>
        Assert.Equal(code, ServerFaults.Of(new PostgresException("secret", "ERROR", "ERROR", sqlState))?.Code);

    [Fact]
    public void Facts_ArePartitionedByYear()
    {
        var schema = ServerNames.Facts(Cut("first"));

        Assert.Equal(
            "fact_k12_person_year_2004,fact_k12_person_year_2005",
            _database.Value($"SELECT string_agg(c.relname, ',' ORDER BY c.relname) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE inhparent = '{schema}.fact_k12_person_year'::regclass"));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _database.Dispose();
        _source.Dispose();
    }

    private WarehouseEngine Open() =>
        WarehouseEngine.Open(new("postgresql", _database.ConnectionString, 4), Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);

    private string Cut(string label)
    {
        var cut = _engine.Releases.Cut(label);
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return cut.Value.Release.Manifest.Id;
    }

    private async Task<long?> People(WarehouseTarget target) =>
        (await _engine.Warehouse.ReadAsync(target, Rendered("dim_person", null), CancellationToken.None)).Integers("people").Values.Single();

    private static SqlCommandText Rendered(string table, string? column) => SqlRenderer.Render(
        new SelectStatement([new(column is null ? new AggregateCall(AggregateFunction.Count, null) : new ColumnReference("c", column), "people")])
        {
            From = new NamedTable(table, "c"),
        },
        PostgreSqlDialect.Instance);

    /// <summary>Takes the database away when the facts are being copied.</summary>
    private sealed class Losing(PostgreSqlDatabase database) : IProgress<E2CSemantic.Warehouse.Loading.LoadProgress>
    {
        public void Report(E2CSemantic.Warehouse.Loading.LoadProgress value)
        {
            if (value.Step == "copying fact_k12_person_year")
            {
                database.TakeAway();
            }
        }
    }
}
