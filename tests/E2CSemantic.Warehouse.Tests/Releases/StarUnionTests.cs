using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

public sealed class StarUnionTests : IDisposable
{
    private readonly WorkingStore _store = new(DuckDBConnectionStringBuilder.InMemoryDataSource);

    [Fact]
    public void Of_TakesEachAttributeFromTheFirstSourceThatKnowsIt()
    {
        var organizations = First("dim_organization");
        Part(organizations, 0, (1, "14", "Unknown", "school", "first"), (-1, "UN", "Unknown", "unknown", "none"));
        Part(organizations, 1, (1, "14", "North High", "unknown", "second"), (2, "15", "South High", "school", "second"));
        Part(organizations, 2, (1, "14", "Nord", "district", "third"));

        var rows = Rows(StarUnion.Of(organizations, [Tree.Working("part_0", "p0"), Tree.Working("part_1", "p1"), Tree.Working("part_2", "p2")]));

        Assert.Equal(["-1|UN|Unknown|unknown|none", "1|14|North High|school|first", "2|15|South High|school|second"], rows);
    }

    [Fact]
    public void Of_KeepsEveryRowOfAFact_YearByYear()
    {
        var years = First("fact_k12_person_year");
        Part(years, 0, (7, 2005, 9, 10, 1), (8, 2004, 9, 10, 1));
        Part(years, 1, (6, 2005, 9, 10, 1));

        var rows = Rows(StarUnion.Of(years, [Tree.Working("part_0", "p0"), Tree.Working("part_1", "p1")]));

        Assert.Equal(["8|2004|9|10|1", "6|2005|9|10|1", "7|2005|9|10|1"], rows);
    }

    [Fact]
    public void Repeats_CountsTheKeysThatAreThereTwice()
    {
        var years = First("fact_k12_person_year");
        Part(years, 0, (7, 2005, 9, 10, 1), (8, 2004, 9, 10, 1), (7, 2005, 10, 10, 1));

        Assert.Equal(1, _store.Number(StarUnion.Repeats(years with { Name = "part_0" }, WorkingStore.Temporary)));
        Assert.Equal(
            "E2C_RELEASE_GRAIN several sources tell the same rows of fact_k12_person_year: 1 keys (person_key, school_year) are there twice "
            + "(let one source fill the fact, or give each its own keys in its contract)",
            ReleaseFaults.GrainTwice(years.Name, years.Grain, 1).ToString());
    }

    public void Dispose() => _store.Dispose();

    // The columns of the first schema file.
    private static StarTable First(string table) =>
        Sample.Star.Tables[table] with { Columns = [.. Sample.Star.Tables[table].Columns.Take(5)] };

    private void Part(StarTable table, int number, params (object A, object B, object C, object D, object E)[] rows)
    {
        _store.Execute(StarTables.CreateWorking(table, $"part_{number}"));
        foreach (var (a, b, c, d, e) in rows)
        {
            _store.Execute(new InsertValuesStatement(
                $"part_{number}",
                StarTables.Names(table),
                [[.. new[] { a, b, c, d, e }.Select(value => Tree.Value(value is int number ? (long)number : value))]],
                WorkingStore.Temporary));
        }
    }

    private List<string> Rows(SelectStatement select)
    {
        using var reader = _store.Read(select);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }
}
