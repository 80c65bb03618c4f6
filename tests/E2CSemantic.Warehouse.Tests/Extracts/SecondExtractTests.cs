using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Extracts;

namespace E2CSemantic.Warehouse.Tests.Extracts;

/// <summary>Whoever has two extracts of one project joins them by its codes: people must be alike in both, and in who stands in which.</summary>
public sealed class SecondExtractTests : IDisposable
{
    private const string Fact = "fact_k12_person_year";
    private const int Pupils = 80;

    private readonly HandMadeStar _star = new();
    private readonly string _facts;
    private ProjectPast _past = ProjectPast.None;
    private int _extracts;

    // Forty of each sex; days absent are no quasi-identifier, and tell the pupils apart for a cohort.
    public SecondExtractTests()
    {
        _star.AddAll("dim_income_status", [[("income_status_key", 1), ("status_code", "LI")], [("income_status_key", 2), ("status_code", "NL")]]);
        _star.AddAll("dim_person", [.. Enumerable.Range(0, Pupils).Select(i => new (string, object)[] { ("person_key", 77000L + i), ("sex_code", i % 2 == 0 ? "F" : "M") })]);
        _star.AddAll(Fact, [.. Enumerable.Range(0, Pupils).Select(i => new (string, object)[]
        {
            ("person_key", 77000L + i), ("school_year", 2020), ("grade_key", -1), ("next_grade_key", -1), ("income_status_key", i / 2 % 2 + 1), ("days_absent", i),
        })]);
        _facts = _star.Complete();
    }

    [Theory]
    [Trait("Requirement", "B8")]
    [InlineData("days_absent >= 0", 80)]
    [InlineData("days_absent >= 1", 0)]
    [InlineData("days_absent >= 20", 60)]
    [InlineData("days_absent >= 18", 0)]
    [InlineData("status_code = 'NL'", 0)]
    public void Write_JudgesTogetherWithTheFirst_WhenAProjectIsGivenASecond(string cohort, int people)
    {
        Assert.Equal(80, Write(null).Value!.People);

        // One who is in the first and not in the second is alone: so nobody of the forty alike may be in it, and half are too many to leave out.
        var second = Write(cohort);

        Assert.Equal(people > 0 ? [] : ["E2C_EXTRACT_NOT_ANONYMOUS"], second.Diagnostics.Select(fault => fault.Code));
        Assert.Equal(people, second.Value?.People ?? 0);
    }

    [Fact]
    public void Write_JudgesAloneWhatAnotherProjectIsGiven()
    {
        Write(null);
        _past = ProjectPast.None;

        Assert.Equal(79, Write("days_absent >= 1").Value!.People);
    }

    [Fact]
    public void Write_KeepsThemAlikeOverAll_WhenAThirdIsGiven()
    {
        Write(null);
        Write("days_absent >= 20");

        Assert.Equal("E2C_EXTRACT_NOT_ANONYMOUS", Assert.Single(Write("days_absent >= 22").Diagnostics).Code);
        Assert.Equal(60, Write("days_absent >= 20").Value!.People);
        Assert.Equal(20, Write("days_absent < 20").Value!.People);
    }

    public void Dispose() => _star.Dispose();

    private Outcome<ExtractReport> Write(string? cohort) => new ExtractWriter(Sample.Star, SampleProfiles.Shipped("safe_harbor"), TimeProvider.System).Write(
        new("alpha", "r", Fact, _star.PathTo($"out{_extracts++}"), false, "tester") { Cohort = cohort },
        _facts,
        _star.PathTo("working"),
        people => people.Select(_ => (long?)null).ToArray(),
        new(people => people, _past, step => _past = _past.Then(step)),
        default);
}
