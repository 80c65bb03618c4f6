using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Resolution;

public class IndicatorTests
{
    private const string Indicator = "e2w.enrolled";

    [Theory]
    [InlineData("ma", "k12.enrollment", null)]
    [InlineData("ut", "k12.low_income_share", "k12.low_income_share answers e2w.enrolled, and differs from it: It is a share.")]
    public async Task AnIndicator_IsAnsweredByTheMetricOfTheJurisdiction(string jurisdiction, string metric, string? warning)
    {
        await using var warehouse = SmallState.Build(60);
        var engine = new MetricQueryEngine(In(jurisdiction), warehouse);

        var shared = (await engine.AnswerAsync(MetricQuery.Of(Indicator).By("grade"), Ask.As(Tier.Steward), CancellationToken.None)).Value!;
        var own = (await engine.AnswerAsync(MetricQuery.Of(metric).By("grade"), Ask.As(Tier.Steward), CancellationToken.None)).Value!;

        Assert.Equal(Ask.Print(own), Ask.Print(shared));
        Assert.Equal((metric, own.Applied.QueryHash), (shared.Applied.Metric.ToString(), shared.Applied.QueryHash));
        Assert.Equal(own.Applied.Warnings.Concat(warning is null ? [] : [warning]).Order(), shared.Applied.Warnings.Order());
    }

    [Fact]
    public async Task AnIndicator_IsUnknown_WhereTheJurisdictionAnswersItByNothing()
    {
        await using var warehouse = SmallState.Build(60);

        var answer = await new MetricQueryEngine(In("xx"), warehouse).AnswerAsync(MetricQuery.Of(Indicator), Ask.As(Tier.Steward), CancellationToken.None);

        Assert.Equal("E2C_METRIC_UNKNOWN", Assert.Single(answer.Diagnostics).Code);
    }

    private static SemanticCatalog In(string jurisdiction) => SmallState.Catalog with
    {
        Policy = SmallState.Catalog.Policy with { Jurisdiction = jurisdiction },
        Indicators =
        [
            new(
                new("e2w", "enrolled"),
                "Enrolled",
                "Who is enrolled.",
                "A framework",
                null,
                new Dictionary<string, Model.Definitions.IndicatorImplementation>
                {
                    ["ma"] = new(new("k12", "enrollment"), null),
                    ["ut"] = new(new("k12", "low_income_share"), "It is a share."),
                }.ToImmutableSortedDictionary(StringComparer.Ordinal),
                new("indicators/enrolled.yaml", 1, 1)),
        ],
    };
}
