using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Fixtures;

/// <summary>
/// Numbers that states have published, from as many people as they published them of: each is computed of people like those of one of the metric's fixtures,
/// in the year of the fixture, since only the arithmetic is known of the published one.
/// </summary>
public class GoldenNumberTests
{
    /// <summary>Massachusetts DESE, annual dropouts of 2003-04 to 2013-14: enrollment of 1 October, dropouts, percent.</summary>
    [Theory]
    [InlineData(288_329, 10_633, 3.7)]
    [InlineData(293_399, 11_145, 3.8)]
    [InlineData(296_511, 9_910, 3.3)]
    [InlineData(298_033, 11_436, 3.8)]
    [InlineData(295_937, 9_959, 3.4)]
    [InlineData(292_372, 8_585, 2.9)]
    [InlineData(290_502, 8_296, 2.9)]
    [InlineData(289_161, 7_894, 2.7)]
    [InlineData(287_055, 7_051, 2.5)]
    [InlineData(287_506, 6_248, 2.2)]
    [InlineData(287_478, 5_746, 2.0)]
    public Task DropoutRates_AreThoseOfTheState(long enrolled, long dropouts, double percent) => CheckAsync(
        "k12.dropout_annual", "who_returned_by_october_is_no_dropout", new() { [1] = 0, [2] = dropouts, [3] = enrolled - dropouts, [4] = 0 }, dropouts, enrolled, percent);

    /// <summary>Massachusetts DESE, 2002-03: of 10,670 who left, 1,281 had returned by 1 October.</summary>
    [Fact]
    public Task ADropoutRate_LeavesOutWhoReturned() => CheckAsync(
        "k12.dropout_annual", "who_returned_by_october_is_no_dropout", new() { [1] = 1_281, [2] = 10_670 - 1_281, [3] = 281_939 - 10_670, [4] = 0 }, 9_389, 281_939, 3.3);

    /// <summary>Massachusetts DESE, EPIMS 2020: who is in the same position on the next 1 October.</summary>
    [Theory]
    [InlineData("teacher", 69_560, 76_572, 90.8)]
    [InlineData("principal", 1_656, 1_905, 86.9)]
    [InlineData("superintendent", 310, 348, 89.1)]
    public Task Retention_IsThatOfTheState(string job, long retained, long all, double percent) => CheckAsync(
        $"edu.{job}_retention", $"{job}s_of_october_count", new() { [1] = retained, [2] = all - retained, [3] = 0, [4] = 0 }, retained, all, percent);

    /// <summary>Massachusetts DESE, class of 2010: enrolled at a college the year after. Kentucky, KYSTATS, in-state college-going of 2021-22.</summary>
    [Theory]
    [InlineData(47_804, 65_022, 73.5)]
    [InlineData(1_931, 4_853, 39.8)]
    [InlineData(16_338, 34_004, 48.0)]
    public Task CollegeGoing_IsThatOfTheState(long enrolled, long graduates, double percent) => CheckAsync(
        "ps.college_going_16m", "what_is_not_known_does_not_count", new() { [1] = enrolled, [2] = graduates - enrolled, [3] = 500 }, enrolled, graduates, percent);

    /// <summary>Massachusetts DESE, cohort of 2007: 80.9, 6.6, 0.9, 2.0, 9.4 and 0.2 percent are all of it.</summary>
    [Theory]
    [InlineData("k12.grad4", "graduate", 809)]
    [InlineData("k12.still_enrolled4", "still_enrolled", 66)]
    [InlineData("k12.completer4", "completer", 9)]
    [InlineData("k12.ged4", "equivalency", 20)]
    [InlineData("k12.cohort_dropout4", "dropout", 94)]
    [InlineData("k12.excluded4", "excluded", 2)]
    public Task EndsOfTheCohort_AreThoseOfTheState(string metric, string end, long thousandth)
    {
        ImmutableArray<(string End, long People)> ends = [("graduate", 809), ("still_enrolled", 66), ("completer", 9), ("equivalency", 20), ("dropout", 94), ("excluded", 2)];
        var (definition, fixture) = Find("k12.grad4", "documented_transfers_and_deaths_leave_the_cohort");
        var member = fixture.Given[definition.Fact][0];
        var members = ends.Select((pair, place) => member with { Values = member.Values.SetItem("person_key", place + 1L).SetItem("outcome_4y_code", pair.End) });
        Assert.Contains(ends, pair => pair == (end, thousandth));

        return CheckAsync(
            Find(metric).Metric,
            fixture with { Given = fixture.Given.SetItem(definition.Fact, [.. members]) },
            ends.Select((pair, place) => (Key: place + 1L, pair.People)).ToDictionary(pair => pair.Key, pair => pair.People),
            thousandth,
            1_000,
            thousandth / 10.0);
    }

    private static Task CheckAsync(string metric, string fixture, Dictionary<long, long> people, long numerator, long denominator, double percent)
    {
        var (definition, found) = Find(metric, fixture);
        return CheckAsync(definition, found, people, numerator, denominator, percent);
    }

    private static async Task CheckAsync(MetricDefinition metric, MetricFixture fixture, Dictionary<long, long> people, long numerator, long denominator, double percent)
    {
        var checker = new FixtureChecker(Definitions.Catalog, "DuckDB", (star, release, _) =>
        {
            var warehouse = MemoryWarehouse.Fill([.. star.Tables], release);
            warehouse.Multiply(metric.Privacy.Unit, [.. star.Tables], people);
            return new(warehouse);
        });
        var values = fixture.Expect[0].Values.SetItem("numerator", numerator).SetItem("denominator", denominator).SetItem("value", (decimal)percent / 100);

        Assert.Empty(await checker.CheckAsync(metric, fixture with { Expect = [fixture.Expect[0] with { Values = values }] }, CancellationToken.None));
    }

    private static (MetricDefinition Metric, MetricFixture Fixture) Find(string metric, string? fixture = null)
    {
        var definition = Definitions.Catalog.Metrics.First(candidate => string.Equals(candidate.Name.ToString(), metric, StringComparison.Ordinal) && candidate.Version.Major == 1);
        return (definition, definition.Tests.First(test => fixture is null || test.Name == fixture));
    }
}
