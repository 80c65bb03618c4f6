using E2CSemantic.DuckDB;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

/// <summary>The conformed members that ship, and what a file of them may look like.</summary>
public sealed class ReferenceMembersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkingStore _store = new(DuckDBConnectionStringBuilder.InMemoryDataSource);

    /// <summary>The columns by which contracts find a member.</summary>
    public static TheoryData<string, string[], int> Shipped => new()
    {
        { "dim_grade", ["grade_code"], 15 },
        { "dim_school_year", ["school_year"], 51 },
        { "dim_quarter", ["label"], 204 },
        { "dim_date", ["label"], 18_444 },
        { "dim_income_status", ["definition_version", "meal_eligibility_code", "snap_flag", "tafdc_flag", "foster_flag", "masshealth_flag", "homeless_flag", "supplemental_flag"], 83 },
        { "dim_demographic_status", ["english_learner_flag", "former_english_learner_flag", "disability_flag", "homeless_flag", "foster_flag", "migrant_flag", "military_flag"], 128 },
        { "dim_enrollment_status", ["code_system", "status_code"], 19 },
        { "dim_cohort", ["cohort_kind", "cohort_year"], 255 },
        { "dim_cohort_exclusion", ["exclusion_code"], 13 },
        { "dim_assessment", ["assessment_code"], 55 },
        { "dim_course", ["course_code", "level_code"], 64 },
        { "dim_discipline", ["offense_code", "action_code"], 95 },
        { "dim_cip", ["cip_code"], 2202 },
        { "dim_credential", ["credential_level_code"], 12 },
        { "dim_industry", ["industry_code"], 120 },
        { "dim_occupation", ["occupation_code"], 23 },
        { "dim_geography", ["geography_code"], 87 },
        { "dim_institution", ["institution_code"], 5487 },
        { "dim_program", ["program_code"], 10 },
        { "dim_collection", ["collection_code"], 31 },
    };

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Append_PutsEveryMemberIn_WhomItsCodesTellFromAllOthers(string table, string[] codes, int members)
    {
        Assert.Empty(Append(Repository.PathTo("warehouse", "reference")));

        var key = Sample.Star.Tables[table].Grain[0];
        var known = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column("f", key), Tree.Value(0L));
        Assert.Equal(members, _store.Number(Tree.CountOf(Table(table), known)));
        var different = new SelectStatement([.. Tree.Items("f", codes)]) { Distinct = true, From = Table(table), Where = known };
        Assert.Equal(members, _store.Number(Tree.CountOf(new DerivedTable(different, "d"))));
    }

    [Fact]
    public void Append_GivesEveryDimensionItsDeclaredMembers()
    {
        Append(_folder.FullPath);

        Assert.All(
            Sample.Star.Tables.Values.Where(table => table.UnknownMember is not null),
            table => Assert.Equal(2, _store.Number(Tree.CountOf(Table(table.Name), new InList(Tree.Column("f", table.Grain[0]), [Tree.Value(-1L), Tree.Value(-2L)])))));
    }

    [Fact]
    public void Append_MakesACalendar_WhoseDaysLieInYearsAndQuartersThatAreThere()
    {
        Assert.Empty(Append(Repository.PathTo("warehouse", "reference")));

        using var reader = _store.Read(new(
        [
            .. Tree.Items("f", ["day", "label", "calendar_year", "month_of_year", "day_of_month", "day_of_week", "weekday_flag"]),
            Tree.Column("q", "label").As("quarter_label"),
            Tree.Column("q", "school_year").As("year_of_quarter"),
            Tree.Column("y", "label").As("year_label"),
        ])
        {
            From = Table("dim_date"),
            Joins =
            [
                new(JoinKind.Left, new NamedTable("dim_quarter", "q", ReferenceMembers.Schema), Tree.SameIn("f", "q", ["quarter"])),
                new(JoinKind.Left, new NamedTable("dim_school_year", "y", ReferenceMembers.Schema), Tree.SameIn("f", "y", ["school_year"])),
            ],
            OrderBy = [new(Tree.Column("f", "day"))],
        });
        var days = new List<string>();
        while (reader.Read())
        {
            days.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i))));
        }

        Assert.Equal(["-2|not applicable||||||not applicable||not applicable", "-1|unknown||||||unknown||unknown"], days[..2]);
        Assert.Equal("19900101|1990-01-01|1990|1|1|1|True|1990 Q1|1990|1989-90", days[2]);
        Assert.Contains("20040229|2004-02-29|2004|2|29|7|False|2004 Q1|2004|2003-04", days);
        Assert.Equal("20400630|2040-06-30|2040|6|30|6|False|2040 Q2|2040|2039-40", days[^1]);
        Assert.DoesNotContain(days[2..], day => day.EndsWith('|') || day.Contains("||", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("program_key,program_code,program_type,label\n1,X,cte,X\n", null)]
    [InlineData("program_key,program_code,program_type\n1,X,cte\n", "expected the columns program_key, program_code, program_type, label, jurisdiction")]
    [InlineData("program_key,program_code,program_type,label,kind\n1,X,cte,X,Y\n", "expected the columns program_key, program_code, program_type, label, jurisdiction")]
    [InlineData("program_key,program_code,program_type,label\n1,X,cte\n", "expected 4 fields")]
    [InlineData("program_key,program_code,program_type,label\none,X,cte,X\n", "'program_key' is not a whole number")]
    public void Append_LeavesOutWhatHasADefault_AndTellsWhatDoesNotFit(string text, string? message)
    {
        File.WriteAllText(_folder.PathTo("dim_program.csv"), text);

        Assert.Equal(message, Append(_folder.FullPath).SingleOrDefault());
        Assert.Equal(message is null ? ["UN", "UN"] : ["UN"], Jurisdictions());
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private string[] Append(string folder)
    {
        _store.Execute(new AttachDatabaseStatement(":memory:", ReferenceMembers.Schema) { Writable = true });
        foreach (var statement in StarTables.CreateAll(Sample.Star, ReferenceMembers.Schema))
        {
            _store.Execute(statement);
        }

        return [.. new ReferenceMembers(Sample.Star, folder).Append(_store).Select(fault => fault.Message.Split(": ")[^1])];
    }

    // Those of the unknown member and of the one that the file lists.
    private List<string> Jurisdictions()
    {
        using var reader = _store.Read(new([.. Tree.Items("f", ["jurisdiction"])])
        {
            From = Table("dim_program"),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column("f", "program_key"), Tree.Value(-2L)),
        });
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private static NamedTable Table(string name) => new(name, "f", ReferenceMembers.Schema);
}
