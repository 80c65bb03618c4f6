using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Fixtures;

public class FixtureCheckerTests
{
    public static TheoryData<string, string> Fixtures()
    {
        var data = new TheoryData<string, string>();
        foreach (var metric in Definitions.Catalog.Metrics)
        {
            foreach (var fixture in metric.Tests)
            {
                data.Add(metric.Name.ToString(), fixture.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    [Trait("Requirement", "B10")]
    public async Task CheckAsync_FindsNothing_ForTheFixturesOfTheHouse(string metric, string fixture)
    {
        var (definition, test) = Find(metric, fixture);

        Assert.Empty(await Checker().CheckAsync(definition, test, CancellationToken.None));
    }

    [Fact]
    public async Task CheckAsync_Objects_WhenTheFixtureExpectsAnotherNumber()
    {
        var (definition, test) = Find("k12.mobility_churn", "two_spells_at_one_school_are_not_churn");
        var expected = test.Expect[0] with { Values = test.Expect[0].Values.SetItem("numerator", 1L) };

        var findings = await Checker().CheckAsync(definition, test with { Expect = [expected] }, CancellationToken.None);

        Assert.Contains("numerator", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_Answers_WhenTheMetricIsADraft()
    {
        var (definition, test) = Find("k12.mobility_churn", "two_spells_at_one_school_are_not_churn");

        Assert.Empty(await Checker().CheckAsync(definition with { Status = MetricStatus.Draft }, test, CancellationToken.None));
    }

    private static FixtureChecker Checker() => new(
        Definitions.Catalog, "DuckDB", (star, release, _) => new(MemoryWarehouse.Fill([.. star.Tables], release)));

    private static (MetricDefinition Metric, MetricFixture Fixture) Find(string metric, string fixture)
    {
        var definition = Definitions.Catalog.Metrics.Single(candidate => candidate.Name.ToString() == metric && candidate.Tests.Any(test => test.Name == fixture));
        return (definition, definition.Tests.Single(test => test.Name == fixture));
    }
}
