using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Tests.Reading;

namespace E2CSemantic.Model.Tests.Fixtures;

public sealed class FixtureRunnerTests
{
    public static TheoryData<string, string> ShippedFixtures()
    {
        var data = new TheoryData<string, string>();
        foreach (var metric in ShippedCatalog.Value.Metrics)
        {
            foreach (var fixture in metric.Tests)
            {
                data.Add(metric.Name.ToString(), fixture.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ShippedFixtures))]
    public void Evaluate_GivesTheExpectedRows_WhenTheFixtureIsShipped(string metric, string name)
    {
        var definition = ShippedCatalog.Value.Metrics.Single(known => known.Name.ToString() == metric && known.Tests.Any(test => test.Name == name));
        var fixture = definition.Tests.Single(known => known.Name == name);

        var answer = FixtureRunner.Evaluate(ShippedCatalog.Value, definition, fixture);

        Assert.Empty(FixtureRunner.Differences(definition, fixture, "the evaluator", answer));
        Assert.Equal(fixture.Expect.Length, answer.Length);
    }

    [Fact]
    public void Differences_TellEveryRowThatDiffers_WhenTheAnswerIsWrong()
    {
        var metric = ShippedCatalog.Value.Metrics.Single(known => known.Name.Name == "mobility_churn");
        var fixture = metric.Tests.Single(known => known.Name == "two_schools_in_a_year_is_churn");
        var year = new SchoolYear(2004);
        FixtureAnswerRow[] wrong = [new(year, ["14"], 0, 1, 1.0m), new(year, ["16"], 1, 2, 0.5m)];

        var differences = FixtureRunner.Differences(metric, fixture, "DuckDB", [.. wrong]);

        Assert.Equal(
            [
                "E2C_FIXTURE_DIFFERS k12.mobility_churn two_schools_in_a_year_is_churn: DuckDB answers numerator 0",
                "E2C_FIXTURE_ROW_MISSING k12.mobility_churn two_schools_in_a_year_is_churn: DuckDB has no row for 2003-04, 15",
                "E2C_FIXTURE_ROW_UNEXPECTED k12.mobility_churn two_schools_in_a_year_is_churn: DuckDB has a row for 2003-04, 16, which is not expected",
            ],
            differences.Select(difference => $"{difference.Code} {difference.Message}"));
        Assert.Equal(fixture.Expect[0].Place, differences[0].Place);
    }
}
