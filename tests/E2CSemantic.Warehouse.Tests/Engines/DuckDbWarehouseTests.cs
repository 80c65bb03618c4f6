using E2CSemantic.DuckDB;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Tests.Loading;

namespace E2CSemantic.Warehouse.Tests.Engines;

public class DuckDbWarehouseTests(LoadedSample sample) : IClassFixture<LoadedSample>
{
    [Fact]
    public async Task ReadAsync_GivesTypedColumns()
    {
        var table = await sample.Warehouse.ReadAsync(Facts, Rendered(new(
        [
            new(new ColumnReference("f", "school_year"), "year"),
            new(new AggregateCall(AggregateFunction.Sum, new ColumnReference("f", "scaled_score")), "sum"),
            new(new AggregateCall(AggregateFunction.Min, new ColumnReference("f", "subject_code")), "subject"),
        ])
        {
            From = new NamedTable("fact_assessment", "f"),
            Where = new BinaryOperation(SqlBinaryOperator.Equal, new ColumnReference("f", "school_year"), new ParameterValue(2004L)),
            GroupBy = [new([new ColumnReference("f", "school_year")])],
        }), CancellationToken.None);

        var scores = File.ReadLines(Path.Combine(Sample.Folder, "Student_Test_Scores.csv")).Skip(1).Select(line => line.Split(',')).Where(row => row[1] == "2004");
        Assert.Equal([2004L], table.Integers("year").Values.ToArray());
        Assert.Equal([scores.Sum(row => long.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture))], table.Integers("sum").Values.ToArray());
        Assert.Equal("1", Assert.Single(table.Texts("subject").Values));
    }

    [Fact]
    public async Task ReleasesAsync_TellsYearsAndRegistries()
    {
        var release = Assert.Single(await sample.Warehouse.ReleasesAsync(CancellationToken.None));

        Assert.Equal((sample.Release.Manifest.Id, "sample"), (release.Id, release.Label));
        Assert.Equal(Enumerable.Range(2001, 7).Select(year => new SchoolYear(year)), release.SchoolYears);
        var schools = release.Registries[new DimensionName("school")];
        Assert.Equal((16, "1", "UN"), (schools.Length, schools[0].Id, schools[^1].Id));
    }

    [Theory]
    [InlineData("ATTACH '{0}/warehouse/star/sdp.3.duckdb' AS other", "Permission")]
    [InlineData("SELECT * FROM read_csv('{0}/load.lock')", "Permission")]
    [InlineData("COPY (SELECT 1) TO '{0}/out.csv'", "Permission")]
    [InlineData("SET enable_external_access = true", "InvalidInput")]
    [InlineData("CREATE TABLE t (a int)", "InvalidInput")]
    public void Connection_ReachesNothingButItsOwnFile(string statement, string error)
    {
        using var stores = new ReadOnlyStores();
        using var command = stores.Take(sample.Facts).CreateCommand();
        command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, sample.Data);

        Assert.Equal(error, Assert.Throws<DuckDBException>(() => command.ExecuteNonQuery()).ErrorType.ToString());
    }

    [Fact]
    public async Task ReadAsync_Ends_WhenItIsCancelled()
    {
        using var end = new CancellationTokenSource();
        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await sample.Warehouse.ReadAsync(Facts, Rendered(new([new(new ParameterValue(1L), "one")])), end.Token));
    }

    [Fact]
    public async Task PublishAsync_KeepsTheFirstCubes()
    {
        using var source = new SmallSource();
        source.Load();
        var store = new E2CSemantic.Warehouse.Releases.ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var id = store.Cut("one").Value!.Release.Manifest.Id;
        using var warehouse = new DuckDbWarehouse(store);
        var target = new WarehouseTarget(id, WarehouseStore.PublishedCubes);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await warehouse.ReadAsync(target, AllOf("cube"), CancellationToken.None));

        Assert.True(await warehouse.PublishAsync(id, Publication("2026.1"), [Cube(-3)], CancellationToken.None));
        Assert.False(await warehouse.PublishAsync(id, Publication("2026.2"), [Cube(12)], CancellationToken.None));

        var cells = await warehouse.ReadAsync(target, AllOf("cube"), CancellationToken.None);
        Assert.Equal([-3L], cells.Integers("people").Values.ToArray());
        var told = Assert.Single(await warehouse.ReleasesAsync(CancellationToken.None)).Publication!;
        Assert.Equivalent(Publication("2026.1"), told, strict: true);
    }

    [Fact]
    public async Task ReleasesAsync_LeavesWithdrawnOnesOut()
    {
        using var source = new SmallSource();
        source.Load();
        var store = new E2CSemantic.Warehouse.Releases.ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        store.Cut("one");
        store.Withdraw("one");
        using var warehouse = new DuckDbWarehouse(store);

        Assert.Empty(await warehouse.ReleasesAsync(CancellationToken.None));
    }

    private WarehouseTarget Facts => new(sample.Release.Manifest.Id, WarehouseStore.Facts);

    private SqlCommandText Rendered(SelectStatement select) => SqlRenderer.Render(select, sample.Warehouse.Dialect);

    private SqlCommandText AllOf(string table) =>
        Rendered(new([new(new ColumnReference("c", "people"), "people")]) { From = new NamedTable(table, "c") });

    internal static DrawnCube Cube(long people) =>
        new("cube", ["grade"], ["people"], [new DrawnCell(new SchoolYear(2004), ["09"], [people])]);

    internal static ReleasePublication Publication(string version) => new(
        "ma",
        version,
        DateTimeOffset.UnixEpoch,
        900,
        [
            new PublishedCubeInfo(
                "cube", new MetricName("k12", "enrollment"), new SemanticVersion(1, 0, 0), [new DimensionName("grade")], [new SchoolYear(2004)], 5, []),
        ]);
}
