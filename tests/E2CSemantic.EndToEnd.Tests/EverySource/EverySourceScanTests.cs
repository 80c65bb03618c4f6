using System.Globalization;
using System.Text;

namespace E2CSemantic.EndToEnd.Tests.EverySource;

/// <summary>
/// Every source that the project has is loaded from files in which each field that identifies or is dropped holds a mark; it is refused,
/// released, published, asked for, extracted and taken out again. No byte that was written outside the files themselves holds a mark.
/// </summary>
public sealed class EverySourceScanTests
{
    private const string Question = "{ enrollment(years: [\"2023-24\"], groupBy: [GRADE]) { rows { value { value } } } }";
    private const string WrongQuestion = "{ enrollment(years: [\"Zqxvkaaaa\"], groupBy: [PERSON]) { rows { personKey } } }";

    [Fact]
    [Trait("Requirement", "B4")]
    [Trait("Requirement", "B21")]
    [Trait("Requirement", "J23")]
    [Trait("Requirement", "U16")]
    [Trait("Requirement", "U17")]
    public async Task NoByteHoldsAMark_WhicheverSourceItCameFrom()
    {
        using var state = new EverySourceState();
        Submissions.WriteAll(state.Plain);

        var marked = state.Contracts.SelectMany(state.Load).ToDictionary();

        // Each of them but those that can hold nothing but a listed code.
        Assert.Equal([], marked.Where(pair => pair.Value == 0).Select(pair => pair.Key).Where(column => !column.EndsWith(".sex", StringComparison.Ordinal)));
        Assert.Equal(27, state.Contracts.Count);
        await Use(state);
        Assert.Equal([], state.Scan());
        Assert.Equal([], state.Marks.In(state.Told));
    }

    [Theory]
    [InlineData("zqxvkabcd", true)]
    [InlineData("x7741000123y", true)]
    [InlineData("877410001", true)]
    [InlineData("born 01021903.", true)]
    [InlineData("1903-05-06", true)]
    [InlineData("born 1999-05-06, 7742000123, zqxv", false)]
    public void Marks_AreFound_HoweverTheyAreWritten(string text, bool isMark)
    {
        var marks = new Marks();

        Assert.Equal(isMark, marks.In(text).Any());
        Assert.Equal(isMark, marks.In(Encoding.UTF8.GetBytes(text.ToUpperInvariant()), isText: true).Any());
        Assert.Equal(isMark && text[0] != 'b', marks.In([1, .. Encoding.Unicode.GetBytes(text)], isText: false).Any());
    }

    [Fact]
    public void Marks_AreFound_AmongNumbersAndDays()
    {
        object[] marks = [7741000123L, 877410001, new DateOnly(1903, 5, 6), -24345, 19030506m, new DateTime(1904, 1, 1, 0, 0, 0, DateTimeKind.Utc)];
        object[] others = [7742000123L, 877, new DateOnly(1999, 5, 6), 12000, 20030506m, true];

        Assert.All(marks, mark => Assert.NotEmpty(new Marks().In(mark)));
        Assert.All(others, other => Assert.Empty(new Marks().In(other)));
    }

    // A text column under a name that says nothing, a day of birth kept as a number of days, an identifier looked up by its digits.
    [Fact]
    public void Scan_FindsWhatAContractKeeps_UnderAHarmlessName()
    {
        using var state = new EverySourceState(("leaky.yaml", Leaky));
        Directory.CreateDirectory(state.PathTo("leaky"));
        File.WriteAllLines(state.PathTo("leaky/leaky.csv"), [
            "student,shelf,since,year",
            .. Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"S{i},Zqxvkaaa{(char)('a' + (i % 3))},{new DateOnly(1903, 1, 1).AddDays(i % 700):yyyy-MM-dd},2020"))]);

        state.Done("load", "leaky", "--from", state.PathTo("leaky"));
        state.Done("release", "cut", "leaky");
        state.Done("extract", "--release", "leaky", "--project", "alpha", "--table", "fact_assessment", "--out", state.PathTo("data/out"), "--format", "parquet");
        var found = state.Scan();

        Assert.Contains(found, file => file.StartsWith("warehouse/accepted/leaky/", StringComparison.Ordinal));
        Assert.Contains(found, file => file.StartsWith("warehouse/star/leaky.", StringComparison.Ordinal));
        Assert.Contains(found, file => file.StartsWith("releases/", StringComparison.Ordinal));
        Assert.Contains(found, file => file.StartsWith("out/fact_assessment.parquet", StringComparison.Ordinal));
    }

    private static async Task Use(EverySourceState state)
    {
        state.Done("anonymity", "--json");
        state.Done("submissions");
        state.Done("vault", "review", "list");
        state.Done("release", "cut", "first");
        state.Done("publish", "--release", "first");
        using (var served = new ServedProgram(state.Data, state.Settings))
        {
            foreach (var (question, tier) in new[] { (Question, "STEWARD"), (Question, "PUBLIC"), (WrongQuestion, "ANALYST") })
            {
                state.Tell((await served.AskAsync(question, tier)).Replace("Zqxvkaaaa", "", StringComparison.Ordinal));
            }
        }

        state.Done("extract", "--release", "first", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo("data/out"));
        state.Done("extract", "--release", "first", "--project", "beta", "--table", "fact_wage_quarter", "--format", "parquet", "--out", state.PathTo("data/out2"));
        File.WriteAllText(state.PathTo("leave.csv"), "state_id\n" + File.ReadLines(Directory.EnumerateFiles(state.PathTo("seeded-sims")).First()).Skip(1).First().Split(',').First(field => field.StartsWith("7741", StringComparison.Ordinal)) + "\n");
        state.Done("remove", "--from", state.PathTo("leave.csv"), "--trigger", "opt_out", "--json");
        state.Done("release", "cut", "second");
    }

    private const string Leaky = """
        source: leaky
        version: 1
        provider: test
        description: Keeps what identifies under harmless names.
        files:
          rows:
            file: leaky.csv
            description: A test.
            columns:
              student: {type: identifier}
              shelf: {type: text, length: 20}
              since: {type: date, format: YYYY-MM-DD}
              year: {type: integer, least: 2000, most: 2100}
        rules:
          people:
            description: Once.
            from: rows
            distinct: {columns: [person_key]}
          counted:
            description: The day as a number.
            from: rows
            derive: {days: "days_between(day('1970-01-01'), since)"}
        load:
          dim_person:
            from: people
            columns: {person_key: person_key, sex_code: {constant: UN}, race_ethnicity_code: {constant: UN}, birth_year_band: {constant: unknown}, ever_low_income: null, first_grade_9_year: null, first_source: {constant: leaky}, removed_flag: {constant: false}}
          fact_assessment:
            from: counted
            columns: {person_key: person_key, school_year: year, subject_code: shelf, attempt: "1", grade_key: "-1", income_status_key: "-1", raw_score: days, scaled_score: null}

        """;
}
