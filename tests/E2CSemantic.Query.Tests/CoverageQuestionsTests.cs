using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests;

public class CoverageQuestionsTests
{
    private static readonly MetricQuery _enrollment = MetricQuery.Of("k12.enrollment").In("2003-04", "2004-05").By("grade");

    [Theory]
    [InlineData(Tier.Public)]
    [InlineData(Tier.Analyst)]
    [InlineData(Tier.Steward)]
    public async Task Coverage_IsWhatTheOtherMetricAnswersTheRequester(Tier tier)
    {
        await using var warehouse = SmallState.Build(2_000);
        var engine = new MetricQueryEngine(Known(0.99m), warehouse);
        await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        var applied = (await engine.AnswerAsync(_enrollment, Ask.As(tier), CancellationToken.None)).Value!.Applied;
        var share = (await engine.AnswerAsync(MetricQuery.Of("k12.low_income_share").In("2003-04", "2004-05"), Ask.As(tier), CancellationToken.None)).Value!;

        Assert.Equal(share.Rows.Select(row => $"k12.low_income_share@1 {row.SchoolYear} {row.Value}"), applied.Coverage.Select(coverage => $"{coverage.Metric} {coverage.SchoolYear} {coverage.Share}"));
        Assert.Equal(2, applied.Coverage.Length);
        Assert.All(applied.Coverage, coverage => Assert.NotNull(coverage.Share.Value));
        Assert.Equal(
            share.Rows.Select(row => FormattableString.Invariant($"In {row.SchoolYear} the value is known of {row.Value.Value * 100:0.#} percent (k12.low_income_share@1), fewer than the 99 percent asked for.")),
            applied.Warnings);
    }

    [Fact]
    public async Task NoWarning_IsGiven_WhereEnoughAreKnown()
    {
        await using var warehouse = SmallState.Build(200);

        var applied = (await new MetricQueryEngine(Known(0.01m), warehouse).AnswerAsync(_enrollment, Ask.As(Tier.Steward), CancellationToken.None)).Value!.Applied;

        Assert.Empty(applied.Warnings);
        Assert.Equal(2, applied.Coverage.Length);
    }

    [Fact]
    public async Task AnAnswer_StaysAndSaysSo_WhereTheShareCannotBeTold()
    {
        await using var warehouse = SmallState.Build(200);
        var catalog = Known(0.5m);
        var withdrawn = catalog with { Metrics = [.. catalog.Metrics.Select(metric => metric.Name.Name == "low_income_share" ? metric with { Status = MetricStatus.Withdrawn } : metric)] };

        var answer = (await new MetricQueryEngine(withdrawn, warehouse).AnswerAsync(_enrollment, Ask.As(Tier.Steward), CancellationToken.None)).Value!;

        Assert.Empty(answer.Applied.Coverage);
        Assert.StartsWith("Of how many the value is known cannot be told: ", Assert.Single(answer.Applied.Warnings), StringComparison.Ordinal);
        Assert.Contains(answer.Rows, row => row.Value.Value > 0);
    }

    private static SemanticCatalog Known(decimal minimum) => SmallState.Catalog with
    {
        Metrics =
        [
            .. SmallState.Catalog.Metrics.Select(metric => metric.Name.Name == "enrollment"
                ? metric with { Coverage = new(new(new("k12", "low_income_share"), 1), minimum, metric.Place) }
                : metric),
        ],
    };
}
