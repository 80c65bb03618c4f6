using E2CSemantic.DuckDB;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

/// <summary>Rows that were written under each earlier version of the shipped star, carried into the present one.</summary>
public sealed class PartUpgradeTests : IDisposable
{
    private static readonly SqlName Older = "older";
    private static readonly SqlName Newer = "newer";

    private readonly TemporaryFolder _folder = new();
    private readonly WorkingStore _store = new(DuckDBConnectionStringBuilder.InMemoryDataSource);

    public static TheoryData<int> EarlierVersions => [.. Enumerable.Range(1, Sample.Star.Version)];

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public void Run_KeepsEveryRowAndValue_FromEachEarlierVersion(int version)
    {
        var earlier = At(version);
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var table in earlier.Tables.Values)
        {
            _store.Execute(StarTables.Create(table, Older));
            Insert(table, 1);
            Insert(table, 2);
        }

        new PartUpgrade(Sample.Star, _store).Run(Older, Newer);

        foreach (var table in Sample.Star.Tables.Values)
        {
            if (!earlier.Tables.TryGetValue(table.Name, out var before))
            {
                Assert.Empty(Rows(table, Newer, table));
                continue;
            }

            Assert.Equal(Rows(before, Older, before), Rows(table, Newer, before));
            var added = table with { Columns = [.. table.Columns.Where(column => before.Column(column.Name) is null)] };
            if (!added.Columns.IsEmpty)
            {
                var told = string.Join('|', added.Columns.Select(column => column.Default!.Value));
                Assert.Equal([told, told], Rows(table, Newer, added));
            }
        }
    }

    [Fact]
    public void Run_CompletesDeclaredMembers_WhereThePartHasThem()
    {
        var earlier = At(1);
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var statement in StarTables.CreateAll(earlier, Older))
        {
            _store.Execute(statement);
        }

        Insert(earlier.Tables["dim_income_status"], -1);
        Insert(earlier.Tables["dim_grade"], 7);

        new PartUpgrade(Sample.Star, _store).Run(Older, Newer);

        var statuses = Sample.Star.Tables["dim_income_status"];
        Assert.Equal(["-2|NA|none|NA|||||||", "-1|x|x|x|||||||"], Rows(statuses, Newer, statuses).Order(StringComparer.Ordinal).Reverse().Select(row => row + "|"));
        Assert.Single(Rows(Sample.Star.Tables["dim_grade"], Newer, earlier.Tables["dim_grade"]));
    }

    [Fact]
    public void Run_LetsNullStand_WhereAColumnMayBeMissingFromNowOn()
    {
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var statement in StarTables.CreateAll(At(1), Older))
        {
            _store.Execute(statement);
        }

        new PartUpgrade(Sample.Star, _store).Run(Older, Newer);

        var fact = Sample.Star.Tables["fact_assessment"];
        _store.Execute(new InsertValuesStatement(
            fact.Name, StarTables.Names(fact), [[.. fact.Columns.Select(column => column.Nullable ? (SqlExpression)new NullLiteral(Tree.TypeOf(column.Type)) : Value(column, 1))]], Newer));
        Assert.Equal([""], Rows(fact, Newer, fact with { Columns = [fact.Column("scaled_score")!] }));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    // The star as its files up to that number declare it.
    private StarSchema At(int version)
    {
        var folder = Directory.CreateDirectory(_folder.PathTo($"schema_{version}")).FullName;
        foreach (var file in Sample.Star.Files.Where(file => file.Number <= version))
        {
            File.Copy(Repository.PathTo("warehouse", "schema", file.Name), Path.Combine(folder, file.Name));
        }

        var star = StarSchemaReader.Read(folder).Value!;
        Assert.Equal(version, star.Version);
        return star;
    }

    private void Insert(StarTable table, long number) => _store.Execute(new InsertValuesStatement(
        table.Name, StarTables.Names(table), [[.. table.Columns.Select(column => Value(column, number))]], Older));

    private static ParameterValue Value(StarColumn column, long number) => column.Type switch
    {
        ColumnType.Text => Tree.Value("x"),
        ColumnType.Boolean => Tree.Value(number == 1),
        ColumnType.Decimal => Tree.Value(number + 0.25m),
        _ => Tree.Value(number),
    };

    private List<string> Rows(StarTable table, SqlName schema, StarTable columns)
    {
        using var reader = _store.Read(new([.. Tree.Items("f", columns.Columns.Select(column => column.Name))])
        {
            From = new NamedTable(table.Name, "f", schema),
            OrderBy = [.. table.Grain.Select(name => new OrderingTerm(Tree.Column("f", name)))],
        });
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))));
        }

        return rows;
    }
}
