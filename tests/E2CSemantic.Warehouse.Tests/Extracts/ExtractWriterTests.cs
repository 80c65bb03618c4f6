using System.Security.Cryptography;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Extracts;

namespace E2CSemantic.Warehouse.Tests.Extracts;

/// <summary>What leaves under Safe Harbor: no key, place or date but a year, no one alone, and nothing by which two projects could be joined.</summary>
public sealed class ExtractWriterTests : IDisposable
{
    private const string Fact = "fact_k12_person_year";
    private const int Pupils = 600;

    private readonly HandMadeStar _star = new();
    private readonly string _facts;
    private readonly Dictionary<(string Project, long Person), long> _codes = [];

    public ExtractWriterTests()
    {
        _star.AddAll("dim_grade", [[("grade_key", 9), ("grade_code", "09")], [("grade_key", 10), ("grade_code", "10")]]);
        _star.AddAll("dim_income_status", [[("income_status_key", 1), ("status_code", "LI")], [("income_status_key", 2), ("status_code", "NL")]]);
        _star.AddAll("dim_person", [.. Enumerable.Range(1, Pupils).Select(Person)]);
        _star.AddAll(Fact, [.. Enumerable.Range(1, Pupils).SelectMany(i => new[] { Year(i, 2004, 9), Year(i, 2005, 10) })]);
        _facts = _star.Complete();
    }

    [Fact]
    [Trait("Requirement", "U1")]
    [Trait("Requirement", "B4")]
    public void Write_LeavesNobodyAlone_WhenSomePeopleAreRare()
    {
        var report = Write("alpha").Value!;
        var lines = Lines("alpha");

        // Whoever has the same set of rows, codes apart, is one class.
        var classes = lines.Skip(1).GroupBy(line => line[0]).GroupBy(person => string.Join('|', person.Select(line => Quasi(lines[0], line)).Order(StringComparer.Ordinal)));
        Assert.All(classes, people => Assert.True(people.Count() >= 10, $"A class has {people.Count()} people."));
        Assert.Equal((0L, 0L), (report.Anonymity.Groups[0].Alone, report.Anonymity.Groups[0].BelowK));
        Assert.Equal(report.People, lines.Skip(1).Select(line => line[0]).Distinct().Count());
        Assert.InRange(report.LeftOut, 0.001m, 0.1m);
    }

    [Fact]
    [Trait("Requirement", "B4")]
    public void Write_LeavesOutKeysPlacesAndTheOldest_WhenSafeHarbor()
    {
        Write("alpha");
        var lines = Lines("alpha");

        Assert.Equal("person_code", lines[0][0]);
        Assert.DoesNotContain(lines[0], name => name.EndsWith("_key", StringComparison.Ordinal) || name.Contains("organization", StringComparison.Ordinal)
            || name.Contains("quarter", StringComparison.Ordinal) || name.Contains("institution", StringComparison.Ordinal));
        Assert.Empty(lines.SelectMany(line => line).Intersect(Enumerable.Range(77001, Pupils).Select(key => $"{key}")));
        Assert.DoesNotContain(lines, line => line.Contains("1915-1919"));
    }

    [Fact]
    [Trait("Requirement", "B8")]
    public void Write_HasNothingInCommonBetweenProjects_WhenTheSameRowsGoToTwo()
    {
        Write("alpha");
        Write("beta");
        var (alpha, beta) = (Lines("alpha"), Lines("beta"));

        Assert.Empty(alpha.Skip(1).Select(line => line[0]).Intersect(beta.Skip(1).Select(line => line[0])));
        Assert.NotEqual(Report("alpha").Sha256, Report("beta").Sha256);

        // Rows stand in the order of the codes, so a person's place in one file says nothing of the place in the other.
        var place = Places(alpha, "alpha");
        var other = Places(beta, "beta");
        Assert.InRange(place.Count(pair => other[pair.Key] == pair.Value), 0, Pupils / 20);
    }

    [Fact]
    public void Write_GivesTheSameCodes_WhenAProjectAsksAgain()
    {
        Write("alpha");
        Write("alpha", "again");

        Assert.Equal(
            Lines("alpha").Select(line => line[0]).Distinct().Order(StringComparer.Ordinal),
            Lines("again").Select(line => line[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_RoundsMoney_WhenTheProfileSaysSo()
    {
        using var star = new HandMadeStar();
        star.AddAll("dim_person", [.. Enumerable.Range(1, 30).Select(i => ((string, object)[])[("person_key", 77000L + i), ("sex_code", "F"), ("race_ethnicity_code", "WH"), ("birth_year_band", "1985-1989")])]);
        star.AddAll("fact_wage_quarter", [.. Enumerable.Range(1, 30).Select(i => ((string, object)[])[("person_key", 77000L + i), ("school_year", 2020), ("quarter", 20201), ("wages", 5200.25m + i)])]);
        var facts = star.Complete();

        Assert.Empty(Write(facts, "alpha", "wages", "fact_wage_quarter").Diagnostics);

        var lines = Lines("wages", "fact_wage_quarter");
        Assert.Equal(["5200.0000"], lines.Skip(1).Select(line => line[lines[0].IndexOf("wages")]).Distinct());
    }

    [Fact]
    public void Write_Refuses_WhenPeopleAreUniqueHoweverCoarse()
    {
        using var star = new HandMadeStar();
        star.AddAll("dim_person", [.. Enumerable.Range(1, 12).Select(i => ((string, object)[])[("person_key", 77000L + i), ("sex_code", "F")])]);
        star.AddAll(Fact, [.. Enumerable.Range(1, 12).Select(i => Year(i, 1990 + i, 9))]);
        var facts = star.Complete();

        var fault = Assert.Single(Write(facts, "alpha", "alpha", Fact).Diagnostics);

        Assert.Equal("E2C_EXTRACT_NOT_ANONYMOUS", fault.Code);
        Assert.False(Directory.Exists(_star.PathTo("alpha")));
    }

    [Theory]
    [InlineData("E2C_EXTRACT_PROJECT", "No Project", Fact, "out", "safe_harbor")]
    [InlineData("E2C_EXTRACT_TABLE", "alpha", "fact_k12_person_years", "out", "safe_harbor")]
    [InlineData("E2C_EXTRACT_FOLDER", "alpha", Fact, "", "safe_harbor")]
    [InlineData("E2C_EXTRACT_PROFILE", "alpha", Fact, "out", "expert_determination")]
    [InlineData("E2C_EXTRACT_EMPTY", "alpha", "fact_k12_enrollment", "out", "safe_harbor")]
    public void Write_Refuses_WhenTheRequestIsWrong(string code, string project, string table, string folder, string profile)
    {
        var writer = new ExtractWriter(Sample.Star, SampleProfiles.Shipped(profile), TimeProvider.System);

        var faults = writer.Write(new(project, "r", table, _star.PathTo(folder), false, "tester"), _facts, _star.PathTo("working"), Nobody, new(people => people, ProjectPast.None, _ => { }), default).Diagnostics;

        Assert.Equal([code], faults.Select(fault => fault.Code));
    }

    public void Dispose() => _star.Dispose();

    private Outcome<ExtractReport> Write(string project, string? folder = null) => Write(_facts, project, folder ?? project, Fact);

    private Outcome<ExtractReport> Write(string facts, string project, string folder, string table)
    {
        var writer = new ExtractWriter(Sample.Star, SampleProfiles.Shipped("safe_harbor"), TimeProvider.System);
        return writer.Write(
            new(project, "r", table, _star.PathTo(folder), false, "tester"), facts, _star.PathTo("working"), Nobody, new(people => [.. people.Select(person => CodeOf(project, person))], ProjectPast.None, _ => { }), default);
    }

    private static Outcome<long?[]> Nobody(IReadOnlyList<IReadOnlyDictionary<VaultRole, string>> people) => people.Select(_ => (long?)null).ToArray();

    private long CodeOf(string project, long person)
    {
        if (!_codes.TryGetValue((project, person), out var code))
        {
            code = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;
            _codes[(project, person)] = code;
        }

        return code;
    }

    private Dictionary<long, int> Places(List<List<string>> lines, string project)
    {
        var people = _codes.Where(pair => pair.Key.Project == project)
            .ToDictionary(pair => pair.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), pair => pair.Key.Person, StringComparer.Ordinal);
        return lines.Skip(1).Select(line => line[0]).Distinct().Select((code, place) => (Person: people[code], place)).ToDictionary(pair => pair.Person, pair => pair.place);
    }

    private List<List<string>> Lines(string folder, string table = Fact) =>
        [.. File.ReadAllLines(Path.Combine(_star.PathTo(folder), table + ".csv")).Select(line => line.Split(',').ToList())];

    private ExtractReport Report(string folder) =>
        JsonSerializer.Deserialize<ExtractReport>(File.ReadAllText(Path.Combine(_star.PathTo(folder), Fact + ".report.json")), JsonSerializerOptions.Web)!;

    private static string Quasi(List<string> header, List<string> line)
    {
        string[] names =
        [
            "school_year", "sex_code", "race_ethnicity_code", "birth_year_band", "grade_code", "next_grade_grade_code", "english_learner_flag", "cohort_year",
        ];
        return string.Join(';', names.Select(name => header.IndexOf(name)).Where(i => i >= 0).Select(i => line[i]));
    }

    // Nineteen in twenty are common; the rest have bands of their own, and one was born in 1915.
    private static (string, object)[] Person(int i) =>
    [
        ("person_key", 77000L + i), ("sex_code", i % 2 == 0 ? "F" : "M"), ("race_ethnicity_code", i % 20 == 0 ? "PI" : "WH"),
        ("birth_year_band", i == 7 ? "1915-1919" : i % 20 == 0 ? $"{1985 + (i % 3 * 5)}-{1989 + (i % 3 * 5)}" : "1985-1989"), ("first_source", "test"),
    ];

    private static (string, object)[] Year(int i, int year, int grade) =>
        [("person_key", 77000L + i), ("school_year", year), ("grade_key", grade), ("next_grade_key", -1), ("income_status_key", i % 3 == 0 ? 1 : 2)];
}
