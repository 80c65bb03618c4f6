using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
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
        var earlier = EarlierStar.At(version, _folder);
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var table in earlier.Tables.Values)
        {
            _store.Execute(StarTables.Create(table, Older));
            Insert(table, 1);
            Insert(table, 2);
        }

        Assert.Empty(Upgrade());

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
        var earlier = EarlierStar.At(1, _folder);
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var statement in StarTables.CreateAll(earlier, Older))
        {
            _store.Execute(statement);
        }

        Insert(earlier.Tables["dim_income_status"], -1);
        Insert(earlier.Tables["dim_grade"], 7);

        Assert.Empty(Upgrade());

        var statuses = Sample.Star.Tables["dim_income_status"];
        Assert.Equal(["-2|NA|none|NA|||||||", "-1|x|x|x|||||||"], Rows(statuses, Newer, statuses).Order(StringComparer.Ordinal).Reverse().Select(row => row + "|"));
        Assert.Single(Rows(Sample.Star.Tables["dim_grade"], Newer, earlier.Tables["dim_grade"]));
    }

    [Fact]
    public void Run_LetsNullStand_WhereAColumnMayBeMissingFromNowOn()
    {
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var statement in StarTables.CreateAll(EarlierStar.At(1, _folder), Older))
        {
            _store.Execute(statement);
        }

        Assert.Empty(Upgrade());

        var fact = Sample.Star.Tables["fact_assessment"];
        _store.Execute(new InsertValuesStatement(
            fact.Name, StarTables.Names(fact), [[.. fact.Columns.Select(column => column.Nullable ? (SqlExpression)new NullLiteral(Tree.TypeOf(column.Type)) : Value(column, 1))]], Newer));
        Assert.Equal([""], Rows(fact, Newer, fact with { Columns = [fact.Column("scaled_score")!] }));
    }

    [Theory]
    [InlineData("CREATE TABLE older.fact_hobby (person_key BIGINT); INSERT INTO older.fact_hobby VALUES (1)", "fact_hobby")]
    [InlineData("ALTER TABLE older.fact_assessment ADD COLUMN mood VARCHAR", "fact_assessment.mood")]
    [InlineData("ALTER TABLE older.fact_assessment ALTER raw_score TYPE VARCHAR", "fact_assessment.raw_score")]
    [InlineData("ALTER TABLE older.fact_assessment ALTER attempt DROP NOT NULL", "fact_assessment.attempt")]
    [InlineData("ALTER TABLE older.fact_assessment DROP COLUMN subject_code", "fact_assessment.subject_code")]
    public void Run_CarriesNothing_WhenARowOrValueWouldHaveNoPlace(string change, string what)
    {
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        foreach (var statement in StarTables.CreateAll(Sample.Star, Older))
        {
            _store.Execute(statement);
        }

        Insert(Sample.Star.Tables["fact_assessment"], 1);
        Insert(Sample.Star.Tables["dim_organization"], 1);
        foreach (var part in change.Split(';'))
        {
            using var command = _store.Connection.CreateCommand();
            command.CommandText = part;
            command.ExecuteNonQuery();
        }

        Assert.Equal(
            $"E2C_SCHEMA_NOT_CARRIED what is loaded of sdp has rows with '{what}', which the star does not have or takes in another form "
            + "(put the contract back that declares it; or load sdp again, or withdraw it)",
            Assert.Single(Upgrade()).ToString());
        Assert.Empty(Rows(Sample.Star.Tables["dim_organization"], Newer, Sample.Star.Tables["dim_organization"]));
    }

    [Fact]
    public void Run_LeavesATableThatIsGone_WhenItHasNoRows()
    {
        _store.Execute(new CreateSchemaStatement(Older));
        _store.Execute(new CreateSchemaStatement(Newer));
        _store.Execute(new CreateTableStatement("fact_hobby", [new("person_key", SqlType.BigInteger, false)], [], Older));

        Assert.Empty(Upgrade());
    }

    [Fact]
    public void Run_MovesKeysThatLoadsAssigned_AboveThoseOfReferenceMembers()
    {
        SqlName reference = "reference";
        foreach (var schema in (SqlName[])[Older, Newer, reference])
        {
            _store.Execute(new CreateSchemaStatement(schema));
        }

        foreach (var statement in StarTables.CreateAll(Sample.Star, Older).Concat(StarTables.CreateAll(Sample.Star, reference)))
        {
            _store.Execute(statement);
        }

        var (statuses, fact) = (Sample.Star.Tables["dim_income_status"], Sample.Star.Tables["fact_k12_person_year"]);
        _store.Execute(new InsertValuesStatement(statuses.Name, StarTables.Names(statuses), [[.. statuses.Columns.Select(column => Value(column, 1))]], reference));
        foreach (var key in (long[])[-1, 1, 2])
        {
            Insert(statuses, key);
            Insert(fact, key);
        }

        Assert.Empty(Upgrade(reference));

        Assert.Equal(["-2", "-1", "1", "10002"], Rows(statuses, Newer, statuses with { Columns = [statuses.Column("income_status_key")!] }));
        Assert.Equal(["-1", "1", "10002"], Rows(fact, Newer, fact with { Columns = [fact.Column("income_status_key")!] }));
        Assert.Equal(["-1", "1", "2"], Rows(fact, Newer, fact with { Columns = [fact.Column("person_key")!] }));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private ImmutableArray<Diagnostic> Upgrade(SqlName? reference = null)
    {
        foreach (var statement in StarTables.CreateAll(Sample.Star, Newer))
        {
            _store.Execute(statement);
        }

        return new PartUpgrade(Sample.Star, _store, Older, Newer, reference).Run("sdp", (_, _) => null);
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
