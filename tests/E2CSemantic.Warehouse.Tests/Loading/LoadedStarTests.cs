using E2CSemantic.DuckDB;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Every row of the released star, person by person, against the rows that a hand-written program makes of the same files.</summary>
public class LoadedStarTests(LoadedSample sample) : IClassFixture<LoadedSample>
{
    private static readonly IndependentStar Expected = new(Sample.Folder);

    [Fact]
    public void People_EqualTheHandWrittenOnes() => Assert.Equal(Expected.PersonRows, Rows(
        "SELECT person_key, race_ethnicity_code, ever_low_income, first_grade_9_year FROM dim_person WHERE person_key > 0"));

    [Fact]
    public void PersonYears_EqualTheHandWrittenOnes() => Assert.Equal(Expected.YearRows, Rows(
        """
        SELECT person_key, school_year, g.grade_code, n.grade_code, meal_eligibility_code
        FROM fact_k12_person_year f JOIN dim_grade g USING (grade_key) JOIN dim_grade n ON n.grade_key = f.next_grade_key
        JOIN dim_income_status USING (income_status_key)
        """));

    [Fact]
    public void Enrollments_EqualTheHandWrittenOnes() => Assert.Equal(Expected.SpellRows, Rows(
        """
        SELECT person_key, school_year, organization_code, spell_number, grade_code, meal_eligibility_code, days_enrolled
        FROM fact_k12_enrollment JOIN dim_organization USING (organization_key) JOIN dim_grade USING (grade_key) JOIN dim_income_status USING (income_status_key)
        """));

    [Fact]
    public void Assessments_EqualTheHandWrittenOnes() => Assert.Equal(Expected.ScoreRows, Rows(
        """
        SELECT person_key, school_year, subject_code, attempt, grade_code, meal_eligibility_code, raw_score, scaled_score
        FROM fact_assessment JOIN dim_grade USING (grade_key) JOIN dim_income_status USING (income_status_key)
        """));

    [Fact]
    public void Dimensions_HaveTheirMembersTheUnknownOneAndTheOneThatIsNotApplicable()
    {
        Assert.Equal(["-2|not applicable||", "-1|unknown||", "2001|2000-01|2000|2001", "2002|2001-02|2001|2002"], Plain("SELECT * FROM dim_school_year WHERE school_year IN (-2, -1, 2001, 2002) ORDER BY 1"));
        Assert.Equal(["-2|NA|Not applicable|not applicable|none|NA", "-1|UN|Unknown|unknown|none|UN", "1000000|1|School 1|school|sdp|UN", "1000001|10|School 10|school|sdp|UN"],
            Plain("SELECT organization_key, organization_code, label, organization_type, first_source, district_code FROM dim_organization ORDER BY 1").Take(4));
        Assert.Equal(["LI|SDP_FRPL|F|", "NL|SDP_FRPL|N|", "LI|SDP_FRPL|R|"],
            Plain("SELECT status_code, definition_version, meal_eligibility_code, snap_flag FROM dim_income_status WHERE definition_version = 'SDP_FRPL' ORDER BY income_status_key"));
        Assert.Equal(
            ["NA", "UN", "PK", "KF", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "SP"], Plain("SELECT grade_code FROM dim_grade ORDER BY grade_key"));
        Assert.Equal(["-2|NA|NA|not applicable|||none|false", "-1|UN|UN|unknown|||none|false"], Plain("SELECT * FROM dim_person WHERE person_key < 0 ORDER BY 1"));
    }

    private List<string> Rows(string sql)
    {
        var students = KnownPeople.Keys(Sample.Folder, sample.Data).ToDictionary(pair => (object)pair.Value, pair => pair.Key);
        using var facts = new DuckDBConnection($"DataSource={sample.Facts};ACCESS_MODE=READ_ONLY");
        return [.. Read(facts, sql).Select(row => IndependentStar.Line([students[row[0]!], .. row[1..]])).Order(StringComparer.Ordinal)];
    }

    private List<string> Plain(string sql)
    {
        using var facts = new DuckDBConnection($"DataSource={sample.Facts};ACCESS_MODE=READ_ONLY");
        return [.. Read(facts, sql).Select(row => IndependentStar.Line(row))];
    }

    private static List<object?[]> Read(DuckDBConnection connection, string sql)
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }
}
