using System.Globalization;
using System.Text.Json;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Published;

/// <summary>The contract's files and rules give the tables that the toolkit's own document prints, digit for digit.</summary>
public class PublishedTablesTests(PublishedTablesTests.BuiltSample built) : IClassFixture<PublishedTablesTests.BuiltSample>
{
    private static readonly JsonElement Toolkit = JsonDocument.Parse(
        File.ReadAllText(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Published", "toolkit-2012.json"))).RootElement;

    [Fact]
    public void Attributes_EqualTheToolkitsTables()
    {
        var published = Toolkit.GetProperty("attributes");

        Assert.Equal(Number(published, "rows"), built.Scalar("SELECT count(*) FROM temp.attributes"));
        Assert.Equal(Number(published, "students"), built.Scalar("SELECT count(DISTINCT person_key) FROM temp.attributes"));
        Assert.Equal(Table(published, "rowsByRace"), built.Table("SELECT race_ethnicity, count(*) FROM temp.attributes GROUP BY 1"));
        Assert.Equal(
            Table(published, "studentsByNumberOfValues"),
            built.Table("SELECT n, count(*) FROM (SELECT count(DISTINCT race_ethnicity) n FROM temp.attributes GROUP BY person_key) GROUP BY 1"));
    }

    [Fact]
    public void OneRace_EqualsTheToolkitsModesAndTies()
    {
        var published = Toolkit.GetProperty("attributes");

        Assert.Equal(Number(published, "studentsWithSeveralModes"), built.Rule("one_race").Ties);
        Assert.Equal(Number(published, "students"), built.Rule("one_race").RowsOut);
        Assert.Equal(Table(published, "studentsByModalRace"), built.Table(
            "SELECT race_ethnicity, count(*) FROM temp.one_race WHERE person_key NOT IN (SELECT person_key FROM tied) GROUP BY 1"));
        foreach (var student in published.GetProperty("settledRaceOfStudent").EnumerateObject())
        {
            Assert.Equal(student.Value.GetString(), built.RaceOf(student.Name));
        }
    }

    [Fact]
    public void SchoolYears_EqualTheToolkitsTables()
    {
        var published = Toolkit.GetProperty("schoolYears");

        Assert.Equal(Number(published, "rows"), built.Rule("one_grade").RowsIn);
        Assert.Equal(Table(published, "rowsByLowIncome"), built.Table("SELECT (frpl IN ('F', 'R'))::int, count(*) FROM temp.school_years GROUP BY 1"));
        Assert.Equal(Table(published, "studentsByEverLowIncome"), built.Table("SELECT ever_low_income::int, count(*) FROM temp.ever_low_income GROUP BY 1"));
        Assert.Equal(
            Number(published, "rowsInDuplicatedYears"),
            built.Scalar("SELECT sum(n) FROM (SELECT count(*) n FROM temp.school_years GROUP BY person_key, school_year HAVING count(*) > 1)"));
        Assert.Equal(
            (Number(published, "rowsDropped"), Number(published, "rowsKept")), (built.Rule("one_grade").RowsChanged, built.Rule("one_grade").RowsOut));
    }

    [Fact]
    public void NinthGrade_EqualsTheToolkitsTables()
    {
        var published = Toolkit.GetProperty("ninthGrade");

        Assert.Equal(
            Table(published, "studentsObservedInGrade"),
            built.Table("SELECT grade_level, count(DISTINCT person_key) FROM temp.one_grade WHERE grade_level >= 9 GROUP BY 1"));
        Assert.Equal(
            Table(published, "studentsByFirstNinthGradeYear"),
            built.Table("SELECT first_grade_9_year, count(*) FROM temp.first_grade_9 GROUP BY 1"));
        Assert.Equal(
            Number(published, "studentsNeverObservedInNinthGrade"),
            built.Scalar("SELECT count(DISTINCT person_key) FROM temp.one_grade WHERE person_key NOT IN (SELECT person_key FROM temp.first_grade_9)"));
    }

    private static long Number(JsonElement table, string name) => table.GetProperty(name).GetInt64();

    private static SortedDictionary<string, long> Table(JsonElement table, string name) => new(
        table.GetProperty(name).EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt64()), StringComparer.Ordinal);

    /// <summary>The sample's files staged and its rules run, with the working tables still there.</summary>
    public sealed class BuiltSample : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly WorkingStore _store;
        private readonly string[] _attributes = File.ReadAllLines(Path.Combine(Sample.Folder, "Student_Attributes.csv"));
        private readonly IReadOnlyList<AppliedRule> _rules;

        public BuiltSample()
        {
            _store = new(_folder.PathTo("built.duckdb"));
            var loaded = Sample.Loader().Load(Sample.Contract, Sample.Folder, _folder.FullPath, "tester", null);
            Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
            var folder = new StoreFolder(_folder.FullPath);
            var build = new PartBuild(Sample.Star, Sample.Contract, folder, new StateFile(folder).Read(), KeyChanges.None, SampleProfiles.Shipped("expert_determination"), _ => { });
            build.OpenFiles(_store);
            _rules = build.RunRules(
                _store,
                new(_store),
                ("one_grade", ["person_key", "grade_level"]),
                ("first_grade_9", ["person_key", "first_grade_9_year"]),
                ("ever_low_income", ["ever_low_income"]),
                ("one_race", ["person_key", "race_ethnicity"])).Value!.Rules;
            Execute(
                """
                CREATE TEMP TABLE tied AS
                SELECT person_key FROM (
                    SELECT person_key, n, max(n) OVER (PARTITION BY person_key) m
                    FROM (SELECT person_key, race_ethnicity, count(*) n FROM temp.attributes GROUP BY ALL))
                WHERE n = m GROUP BY person_key HAVING count(*) > 1
                """);
        }

        public AppliedRule Rule(string name) => _rules.Single(rule => rule.Rule == name);

        public long Scalar(string sql)
        {
            using var command = _store.Connection.CreateCommand();
            command.CommandText = sql;
            return long.Parse(Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture);
        }

        public SortedDictionary<string, long> Table(string sql)
        {
            using var command = _store.Connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var table = new SortedDictionary<string, long>(StringComparer.Ordinal);
            while (reader.Read())
            {
                table.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!, reader.GetInt64(1));
            }

            return table;
        }

        public string RaceOf(string student)
        {
            using var command = _store.Connection.CreateCommand();
            command.CommandText = "SELECT race_ethnicity FROM temp.one_race WHERE person_key = (SELECT person_key FROM temp.attributes WHERE line = $1)";
            command.Parameters.Add(new E2CSemantic.DuckDB.DuckDBParameter(1L + Array.FindIndex(_attributes, line => line.StartsWith(student + ",", StringComparison.Ordinal))));
            return (string)command.ExecuteScalar()!;
        }

        public void Dispose()
        {
            _store.Dispose();
            _folder.Dispose();
        }

        private void Execute(string sql)
        {
            using var command = _store.Connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
