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
        var definition = ShippedCatalog.Value.Metrics.Single(known => known.Name.ToString() == metric);
        var fixture = definition.Tests.Single(known => known.Name == name);

        var answer = FixtureRunner.Evaluate(ShippedCatalog.Value, definition, fixture);

        Assert.Empty(FixtureRunner.Differences(definition, fixture, "the evaluator", answer));
        Assert.Equal(fixture.Expect.Length, answer.Length);
    }
}
