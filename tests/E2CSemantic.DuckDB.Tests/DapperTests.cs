using Dapper;

namespace E2CSemantic.DuckDB.Tests;

public sealed class DapperTests
{
    private static readonly int[] Ids = [1, 2, 9];

    private sealed record School(int Id, string Name, decimal? Share, DateOnly Opened);

    private sealed class Pupil
    {
        public long Id { get; set; }

        public string? Name { get; set; }

        public int? Grade { get; set; }

        public DateTime? Born { get; set; }

        public Place? Home { get; set; }
    }

    private sealed class Place
    {
        public string? City { get; set; }
    }

    [Fact]
    public void Query_FillsARecord()
    {
        using var connection = Filled();
        var school = connection.QuerySingle<School>("SELECT id AS Id, name AS Name, share AS Share, opened AS Opened FROM school WHERE id = $id", new { id = 1 });
        Assert.Equal(new School(1, "Elm", 0.25m, new DateOnly(1990, 9, 1)), school);
    }

    [Fact]
    public void Query_FillsSetters_AndNulls()
    {
        using var connection = Filled();
        var pupil = connection.QuerySingle<Pupil>("SELECT 5::BIGINT AS id, NULL AS name, NULL::INTEGER AS grade, TIMESTAMP '2010-01-02' AS born");
        Assert.Equal((5, null, null, new DateTime(2010, 1, 2)), (pupil.Id, pupil.Name, pupil.Grade, pupil.Born));
    }

    [Fact]
    public void Execute_TakesAnonymousParameters_OneOrMany()
    {
        using var connection = Filled();
        Assert.Equal(1, connection.Execute("INSERT INTO school VALUES ($id, $name, $share, $opened)", new { id = 3, name = "Oak", share = (decimal?)null, opened = (DateOnly?)null }));
        Assert.Equal(2, connection.Execute("INSERT INTO school (id, name) VALUES ($Id, $Name)", new[] { new { Id = 4, Name = "Fir" }, new { Id = 5, Name = (string?)null! } }));
        Assert.Equal("5,4,1", connection.ExecuteScalar<string>("SELECT concat_ws(',', count(*), count(name), count(opened) - 1) FROM school"));
    }

    [Fact]
    public void Query_ExpandsAList()
    {
        using var connection = Filled();
        Assert.Equal(2, connection.ExecuteScalar<long>("SELECT count(*) FROM school WHERE id IN $ids", new { ids = Ids }));
        Assert.Equal(0, connection.ExecuteScalar<long>("SELECT count(*) FROM school WHERE id IN $ids", new { ids = Array.Empty<int>() }));
    }

    [Fact]
    public void Query_MapsTwoTypes()
    {
        using var connection = Filled();
        var pupils = connection.Query<Pupil, Place, Pupil>(
            "SELECT 1::BIGINT AS id, 'Ann' AS name, 'Brno' AS city UNION ALL SELECT 2, 'Bea', NULL ORDER BY 1",
            (pupil, place) =>
            {
                pupil.Home = place;
                return pupil;
            },
            splitOn: "city");
        Assert.Equal(["Ann:Brno", "Bea:"], pupils.Select(p => $"{p.Name}:{p.Home?.City}"));
    }

    [Fact]
    public void QueryMultiple_ReadsEachResult()
    {
        using var connection = Filled();
        using var results = connection.QueryMultiple("SELECT name FROM school ORDER BY id; SELECT count(*) FROM school WHERE id = $id", new { id = 2 });
        Assert.Equal(["Elm", "Ash"], results.Read<string>());
        Assert.Equal(1, results.ReadSingle<long>());
    }

    [Fact]
    public async Task QueryAsync_ReadsRowsAndUsesTheTransaction()
    {
        using var connection = Filled();
        using (var transaction = connection.BeginTransaction())
        {
            _ = await connection.ExecuteAsync("DELETE FROM school", transaction: transaction);
        }

        var names = await connection.QueryAsync<string>("SELECT name FROM school ORDER BY id");
        Assert.Equal(["Elm", "Ash"], names);
    }

    [Fact]
    public void Query_GivesDynamicRows_Unbuffered()
    {
        using var connection = Filled();
        var ids = connection.Query("SELECT id, name FROM school ORDER BY id", buffered: false).Select(row => (int)row.id);
        Assert.Equal([1, 2], ids);
    }

    private static DuckDBConnection Filled()
    {
        var connection = Duck.Open();
        connection.Run(
            """
            CREATE TABLE school (id INTEGER, name VARCHAR, share DECIMAL(5,2), opened DATE);
            INSERT INTO school VALUES (1, 'Elm', 0.25, DATE '1990-09-01'), (2, 'Ash', NULL, DATE '2001-09-01');
            """);
        return connection;
    }
}
