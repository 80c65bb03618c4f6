using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Extracts;

namespace E2CSemantic.Warehouse.Tests.Extracts;

/// <summary>Samples by a description of their cohort, and a researcher's file that the office links: by justified variables, and out without identifiers.</summary>
public sealed class CohortAndLinkTests : IDisposable
{
    private const string PersonYears = "fact_k12_person_year";
    private const string Cohorts = "fact_grad_cohort";
    private const string Request = "link: survey\nfile: survey.csv\nvariables:\n  state_id: The survey asked for it with consent; names are spelt in many ways.\ncarry: [arm]\n";

    private readonly HandMadeStar _star = new();
    private readonly string _facts;

    // Fifteen pupils of each of eight kinds: aged 9, 10, 15 or 16, English learner or not. All are in a graduation cohort too.
    public CohortAndLinkTests()
    {
        _star.AddAll("dim_demographic_status", [[("demographic_status_key", 1), ("english_learner_flag", true)], [("demographic_status_key", 2), ("english_learner_flag", false)]]);
        _star.AddAll("dim_person", [.. Pupils.Select(i => ((string, object)[])[("person_key", 77000L + i), ("sex_code", "F"), ("race_ethnicity_code", "WH"), ("birth_year_band", "1995-1999")])]);
        _star.AddAll(PersonYears, [.. Pupils.Select(i => ((string, object)[])
            [("person_key", 77000L + i), ("school_year", 2010), ("age_years", AgeOf(i)), ("demographic_status_key", IsLearner(i) ? 1 : 2)])]);
        _star.AddAll(Cohorts, [.. Pupils.Select(i => ((string, object)[])
            [("person_key", 77000L + i), ("school_year", 2010), ("cohort_level_code", "state"), ("demographic_status_key", 2), ("outcome_4y_code", "graduate")])]);
        _facts = _star.Complete();
        Write("request.yaml", Request);
        Write("survey.csv", "state_id,arm\n" + string.Concat(Pupils.Select(i => $"S{i},{(i % 2 == 0 ? "treated" : "control")}\n")) + "S999,treated\nS5,control\n");
    }

    private static IEnumerable<int> Pupils => Enumerable.Range(0, 120);

    [Theory]
    [Trait("Requirement", "J22")]
    [InlineData("age_years >= 10 and age_years <= 15 and english_learner_flag", 30)]
    [InlineData("age_years in (9, 16) or not english_learner_flag", 90)]
    [InlineData("sex_code = 'F'", 120)]
    public void Write_TakesTheCohortThatIsDescribed(string cohort, int people)
    {
        var report = Extract(PersonYears, new() { Cohort = cohort });

        Assert.Equal((people, cohort), (report.Value!.People, report.Value.Cohort));
        Assert.Equal(people, File.ReadLines(Path.Combine(_star.PathTo("out"), PersonYears + ".csv")).Count() - 1);
    }

    [Theory]
    [Trait("Requirement", "J22")]
    [InlineData("age_year >= 10", "E2C_CONTRACT_COLUMN --where:1:1 '--where' has no column 'age_year' (did you mean 'age_years'?)")]
    [InlineData("age_years + 1", "E2C_CONTRACT_TYPE --where:1:1 --where is a whole number, expected true or false")]
    [InlineData("organization_key = 3", "E2C_CONTRACT_COLUMN --where:1:1 '--where' has no column 'organization_key'")]
    [InlineData("age_years > 99", "E2C_EXTRACT_EMPTY there is no row of fact_k12_person_year")]
    public void Write_Refuses_WhenTheCohortCannotBeTold(string cohort, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Extract(PersonYears, new() { Cohort = cohort }).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    [Trait("Requirement", "J21")]
    public void Write_LinksAGraduationCohortInTheOffice_AndLetsNoIdentifierOut()
    {
        var report = Extract(Cohorts, new() { Link = LinkRequest.Read(_star.PathTo("request.yaml")).Value }).Value!;

        var lines = File.ReadAllLines(Path.Combine(_star.PathTo("out"), Cohorts + ".csv")).Select(line => line.Split(',')).ToArray();
        var (code, arm) = (Array.IndexOf(lines[0], "person_code"), Array.IndexOf(lines[0], "linked_arm"));
        Assert.Equal((122L, 121L, 2L, 119L), (report.Link!.Records, report.Link.Recognised, report.Link.LeftOut, report.People));
        Assert.Equal((60, 59), (lines.Count(line => line[arm] == "treated"), lines.Count(line => line[arm] == "control")));

        // Whoever was treated is whom the file says was, under a code that is no key.
        Assert.All(lines.Skip(1), line => Assert.Equal((long.Parse(line[code], CultureInfo.InvariantCulture) - Code) % 2 == 0 ? "treated" : "control", line[arm]));
        var all = string.Concat(Directory.EnumerateFiles(_star.PathTo("out")).Select(File.ReadAllText));
        Assert.DoesNotContain(Pupils, i => all.Contains($"S{i},", StringComparison.Ordinal) || all.Contains($"\"S{i}\"", StringComparison.Ordinal) || all.Contains($"{77000 + i}", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "J21")]
    public void Write_LeavesOutWhomWhatGoesAlongWouldGiveAway()
    {
        Write("survey.csv", "state_id,arm\n" + string.Concat(Pupils.Select(i => $"S{i},{(i < 5 ? "rare" : "control")}\n")));

        Assert.Equal(115, Extract(Cohorts, new() { Link = LinkRequest.Read(_star.PathTo("request.yaml")).Value }).Value!.People);
        Assert.DoesNotContain("rare", File.ReadAllText(Path.Combine(_star.PathTo("out"), Cohorts + ".csv")), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "J21")]
    public void Write_LeavesOtherFactsToResearchers_WhoLinkThemByTheProjectsCodes() => Assert.Equal(
        "E2C_EXTRACT_LINK_TABLE", Assert.Single(Extract(PersonYears, new() { Link = LinkRequest.Read(_star.PathTo("request.yaml")).Value }).Diagnostics).Code);

    [Theory]
    [Trait("Requirement", "J20")]
    [InlineData("  state_id: The survey asked for it with consent; names are spelt in many ways.", "  state_id: ''", "E2C_EXTRACT_LINK_UNJUSTIFIED")]
    [InlineData("carry: [arm]\n", "  ssn:\ncarry: [arm]\n", "E2C_EXTRACT_LINK_UNJUSTIFIED")]
    [InlineData("carry: [arm]\n", "  shoe_size: Feet are alike.\ncarry: [arm]\n", "E2C_EXTRACT_LINK_VARIABLE")]
    [InlineData("[arm]", "[Arm]", "E2C_VALUE_FORM")]
    public void Read_RefusesAVariable_WhenNothingJustifiesIt(string old, string text, string code)
    {
        Write("request.yaml", Request.Replace(old, text, StringComparison.Ordinal));

        Assert.Equal(code, Assert.Single(LinkRequest.Read(_star.PathTo("request.yaml")).Diagnostics).Code);
    }

    [Theory]
    [Trait("Requirement", "J20")]
    [InlineData("state_id,arm,ssn\nS1,treated,123456789\n", "E2C_EXTRACT_LINK_UNJUSTIFIED")]
    [InlineData("state_id,arm,income\nS1,treated,5\n", "E2C_EXTRACT_LINK_COLUMN")]
    [InlineData("state_id\nS1\n", "E2C_EXTRACT_LINK_ROW")]
    [InlineData("state_id,arm\nS1\n", "E2C_EXTRACT_LINK_ROW")]
    [InlineData(null, "E2C_EXTRACT_LINK_FILE")]
    public void Write_RefusesAFile_WhenItHoldsMoreThanIsJustified(string? survey, string code)
    {
        File.Delete(_star.PathTo("survey.csv"));
        if (survey is not null)
        {
            Write("survey.csv", survey);
        }

        var faults = Extract(Cohorts, new() { Link = LinkRequest.Read(_star.PathTo("request.yaml")).Value }).Diagnostics;

        Assert.Equal(code, Assert.Single(faults).Code);
        Assert.DoesNotContain("123456789", faults[0].ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_star.PathTo("out")));
    }

    [Theory]
    [Trait("Requirement", "J21")]
    [InlineData("last_name", "E2C_EXTRACT_LINK_IDENTIFIES 'last_name' cannot go along: its name says that it identifies (names, ")]
    [InlineData("home_town", "E2C_EXTRACT_LINK_IDENTIFIES 'home_town' cannot go along: its name says that it identifies (geography, ")]
    [InlineData("ssn", "E2C_EXTRACT_LINK_IDENTIFIES 'ssn' cannot go along: its name says that it identifies (social_security_numbers, ")]
    public void Write_CarriesNoColumn_WhoseNameSaysThatItIdentifies(string column, string expected)
    {
        Write("request.yaml", Request.Replace("[arm]", $"[{column}]", StringComparison.Ordinal));
        Write("survey.csv", $"state_id,{column}\n" + string.Concat(Pupils.Select(i => $"S{i},Smith\n")));

        var faults = Extract(Cohorts, new() { Link = LinkRequest.Read(_star.PathTo("request.yaml")).Value }).Diagnostics;

        Assert.StartsWith(expected, Assert.Single(faults).ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_star.PathTo("out")));
    }

    [Theory]
    [Trait("Requirement", "J21")]
    [InlineData("2010-03-02")]
    [InlineData("123-45-6789")]
    [InlineData("a.smith@example.org")]
    public void Write_CarriesNoValue_ThatLooksLikeAnIdentifier(string value)
    {
        Write("survey.csv", "state_id,arm\n" + string.Concat(Pupils.Select(i => $"S{i},{value}\n")));

        var faults = Extract(Cohorts, new() { Link = LinkRequest.Read(_star.PathTo("request.yaml")).Value }).Diagnostics;

        Assert.Contains("linked_arm", Assert.Single(faults).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(value, faults[0].ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_star.PathTo("out")));
    }

    public void Dispose() => _star.Dispose();

    private const long Code = 5_000_000_000;

    private static int AgeOf(int i) => (i % 4) switch { 0 => 9, 1 => 10, 2 => 15, _ => 16 };

    private static bool IsLearner(int i) => i / 4 % 2 == 0;

    private void Write(string file, string text) => File.WriteAllText(_star.PathTo(file), text);

    private Outcome<ExtractReport> Extract(string table, Asked asked) =>
        new ExtractWriter(Sample.Star, SampleProfiles.Shipped("safe_harbor"), TimeProvider.System).Write(
            new("alpha", "r", table, _star.PathTo("out"), false, "tester") { Cohort = asked.Cohort, Link = asked.Link },
            _facts,
            _star.PathTo("working"),
            people => people.Select(person => person[VaultRole.StateId] == "S999" ? (long?)null : 77000 + long.Parse(person[VaultRole.StateId][1..], CultureInfo.InvariantCulture)).ToArray(),
            new(people => [.. people.Select(person => Code + person - 77000)], ProjectPast.None, _ => { }),
            default);

    private sealed record Asked
    {
        public string? Cohort { get; init; }

        public LinkRequest? Link { get; init; }
    }
}
