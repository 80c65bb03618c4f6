using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Resolution;

public sealed class PurposeTests
{
    private static readonly ProviderPurposes _wages = new(
        "wages", "dua", ["WAGES"], ["program_evaluation", "annual_report"], "M.G.L. c. 151A, s. 46", new("purposes/wages.yaml", 1, 1));

    private static readonly ProviderPurposes _students = new(
        "students", "sdp", ["Student_School_Year"], ["annual_report"], "20 U.S.C. 1232g(b)", new("purposes/students.yaml", 1, 1));

    [Theory]
    [Trait("Requirement", "B13")]
    [InlineData(null, "not stated")]
    [InlineData("marketing", "'marketing'")]
    [InlineData("Program_Evaluation", "'Program_Evaluation'")]
    public async Task AWageElement_IsRefused_ToAnotherPurpose(string? purpose, string told)
    {
        await using var warehouse = new StateBuilder().Build([.. Enumerable.Range(2003, 12)]);

        foreach (var tier in new[] { Tier.Analyst, Tier.Steward })
        {
            var answer = await AskAsync("wf.median_earnings_year_5", [_wages], warehouse, tier, purpose);

            Assert.Equal(
                "E2C_PURPOSE_NOT_ALLOWED: wf.median_earnings_year_5 1.1.0 does not answer: dua lets WAGES be used under M.G.L. c. 151A, s. 46 "
                    + $"for program_evaluation, annual_report only, and the question's purpose is {told}.",
                $"{Assert.Single(answer.Diagnostics).Code}: {answer.Diagnostics[0].Message}");
        }

        Assert.Empty(warehouse.Reads);
    }

    [Fact]
    [Trait("Requirement", "B13")]
    public async Task AnAllowedPurpose_IsAnswered_AsIfThereWereNoDecision()
    {
        await using var warehouse = SmallState.Build(60);

        var plain = await AskAsync("k12.enrollment", [], warehouse, Tier.Steward, null);
        var allowed = await AskAsync("k12.enrollment", [_students], warehouse, Tier.Steward, "annual_report");

        Assert.Equal(Ask.Print(plain.Value!), Ask.Print(allowed.Value!));
        Assert.All(allowed.Value!.Rows, row => Assert.Equal(CellStatus.Exact, row.Value.Status));
    }

    [Fact]
    public async Task AMetricWithoutTheElement_IsAnswered_ToAnyone()
    {
        await using var warehouse = SmallState.Build(60);

        Assert.Empty((await AskAsync("k12.enrollment", [_wages], warehouse, Tier.Analyst, null)).Diagnostics);
    }

    [Fact]
    public async Task SeveralDecisions_HoldTogether()
    {
        await using var warehouse = SmallState.Build(60);
        var other = _students with { Name = "more", Allowed = ["research"] };

        Assert.Equal("E2C_PURPOSE_NOT_ALLOWED", Assert.Single((await AskAsync("k12.enrollment", [_students, other], warehouse, Tier.Steward, "annual_report")).Diagnostics).Code);
    }

    [Fact]
    public async Task PublishedCubes_AreForAnyone()
    {
        await using var warehouse = SmallState.Build(60);
        var published = await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        Assert.Empty(published.Diagnostics);
        Assert.Empty((await AskAsync("k12.enrollment", [_students], warehouse, Tier.Public, null)).Diagnostics);
    }

    private static async Task<Outcome<MetricAnswer>> AskAsync(string metric, ProviderPurposes[] purposes, MemoryWarehouse warehouse, Tier tier, string? purpose) =>
        await new MetricQueryEngine(SmallState.Catalog with { Purposes = [.. purposes] }, warehouse)
            .AnswerAsync(MetricQuery.Of(metric), Ask.As(tier) with { Purpose = purpose }, CancellationToken.None);
}
