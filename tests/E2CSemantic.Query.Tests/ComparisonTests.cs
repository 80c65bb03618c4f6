using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Release;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests;

/// <summary>Gaps and derived metrics are made of two released answers and tell no more than those.</summary>
public class ComparisonTests
{
    private static readonly MetricDefinition _share = Newest("low_income_share");
    private static readonly MetricDefinition _enrollment = Newest("enrollment");

    [Fact]
    [Trait("Requirement", "B14")]
    public async Task AnswerAsync_WithholdsTheGap_WhereEitherSideIsWithheld()
    {
        await using var warehouse = SmallState.Build(200);
        var gap = Gap(_enrollment, "race_ethnicity", "BL", "WH", ComparisonForm.Difference);

        var rows = await RowsAsync(gap, warehouse, Ask.As(Tier.Analyst), "grade");

        Assert.Contains(rows, row => row.Value.Status is CellStatus.Exact && row.Value.Value == row.Compared!.Value - row.Base!.Value);
        Assert.Contains(rows, row => row.Compared!.Status is CellStatus.Suppressed != row.Base!.Status is CellStatus.Suppressed);
        Assert.All(rows, row => Assert.Equal(
            row.Compared!.Status is CellStatus.Suppressed || row.Base!.Status is CellStatus.Suppressed, row.Value.Status is CellStatus.Suppressed));
        Assert.All(rows.Where(row => row.Value.Status is CellStatus.Suppressed), row => Assert.Null(row.Value.Value));
    }

    [Fact]
    public async Task AnswerAsync_ShowsOfEachSideWhatItsOwnQuestionShows()
    {
        await using var warehouse = SmallState.Build(200);
        var gap = Gap(_enrollment, "race_ethnicity", "BL", "WH", ComparisonForm.Difference);
        var engine = new MetricQueryEngine(With(gap), warehouse);

        var rows = await RowsAsync(gap, warehouse, Ask.As(Tier.Analyst), "grade");

        foreach (var (member, cell) in new (string, Func<AnswerRow, Cell?>)[] { ("BL", row => row.Compared), ("WH", row => row.Base) })
        {
            var own = await engine.AnswerAsync(MetricQuery.Of("k12.enrollment").By("grade").Only("race_ethnicity", member), Ask.As(Tier.Analyst), CancellationToken.None);
            Assert.Equal(own.Value!.Rows.Select(row => row.Value), rows.Select(cell));
        }
    }

    [Fact]
    public async Task AnswerAsync_BoundsTheGapByBothIntervals_AtPublic()
    {
        await using var warehouse = SmallState.Build(400);
        var gap = Gap(_share, "race_ethnicity", "BL", "WH", ComparisonForm.Difference);
        var ratio = Gap(_share, "race_ethnicity", "BL", "WH", ComparisonForm.Ratio);
        await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);
        warehouse.DropFacts();

        var shown = (await RowsAsync(gap, warehouse, Requester.Anonymous)).Where(row => row.Value.Status is CellStatus.Estimated).ToArray();
        var times = (await RowsAsync(ratio, warehouse, Requester.Anonymous)).Where(row => row.Value.Status is CellStatus.Estimated).ToArray();

        Assert.NotEmpty(shown);
        Assert.All(shown, row =>
        {
            Assert.Equal(row.Compared!.Value - row.Base!.Value, row.Value.Value);
            Assert.Equal(row.Compared.Low - row.Base.High, row.Value.Low);
            Assert.Equal(row.Compared.High - row.Base.Low, row.Value.High);
            Assert.Equal(0.90m, row.Value.Confidence);
        });
        Assert.All(times, row => Assert.True(row.Value.Low <= row.Value.Value && row.Value.Value <= row.Value.High && row.Base!.Low > 0));
    }

    [Fact]
    public async Task AnswerAsync_RoundsOnce()
    {
        // 2/3 less 1/3 is 0.333; the rounded shares 0.667 and 0.333 would differ by 0.334.
        var state = new StateBuilder();
        for (var person = 1; person <= 6; person++)
        {
            var race = person <= 3 ? "BL" : "WH";
            state.AddPerson(person, race);
            state.AddYear(person, race, 2004, "09", "UN", person is 1 or 2 or 4 ? "LI" : "NL");
        }

        await using var warehouse = state.Build(2004);

        var row = Assert.Single(await RowsAsync(Gap(_share, "race_ethnicity", "BL", "WH", ComparisonForm.Difference), warehouse, Ask.As(Tier.Steward)));

        Assert.Equal((0.667m, 0.333m, 0.333m), (row.Compared!.Value, row.Base!.Value, row.Value.Value));
    }

    [Fact]
    public async Task AnswerAsync_RefusesWhatOneSideRefuses()
    {
        await using var warehouse = SmallState.Build(200);
        var gap = Gap(_share, "race_ethnicity", "BL", "WH", ComparisonForm.Difference);
        var catalog = With(gap);
        var unapproved = (catalog with
        {
            Metrics = [.. catalog.Metrics.Select(metric => metric.Name == _share.Name ? metric with { Approvals = [] } : metric)],
        }).On(new(2026, 1, 1));

        var answer = await new MetricQueryEngine(unapproved, warehouse).AnswerAsync(MetricQuery.Of(gap.Name.ToString()), Ask.As(Tier.Analyst), CancellationToken.None);
        var toSteward = await new MetricQueryEngine(unapproved, warehouse).AnswerAsync(MetricQuery.Of(gap.Name.ToString()), Ask.As(Tier.Steward), CancellationToken.None);

        Assert.Equal("E2C_METRIC_UNAPPROVED", Assert.Single(answer.Diagnostics).Code);
        Assert.True(toSteward.Succeeded);
    }

    [Theory]
    [InlineData("low_income_share")]
    [InlineData("retention_in_grade")]
    public async Task AnswerAsync_RefusesWhatEitherSideRefuses_WhenTheTwoAreOfDifferentMetrics(string unapproved)
    {
        await using var warehouse = SmallState.Build(60);
        var derived = Derived(_share, Newest("retention_in_grade"));
        var catalog = With(derived);
        var lapsed = (catalog with { Metrics = [.. catalog.Metrics.Select(metric => metric.Name.Name == unapproved ? metric with { Approvals = [] } : metric)] }).On(new(2026, 1, 1));

        var answer = await new MetricQueryEngine(lapsed, warehouse).AnswerAsync(MetricQuery.Of("k12.both"), Ask.As(Tier.Analyst), CancellationToken.None);

        Assert.Equal("E2C_METRIC_UNAPPROVED", Assert.Single(answer.Diagnostics).Code);
    }

    [Fact]
    public void Compare_RoundsAnIntervalOutwards()
    {
        var times = ComparisonRelease.Compare(ComparisonForm.Ratio, Row(1, 1, 2), Row(3, 3, 3), 2);

        Assert.Equal((0.33m, 0.33m, 0.67m), (times.Value, times.Low, times.High));
    }

    [Theory]
    [InlineData(-1, CellStatus.Suppressed)]
    [InlineData(0, CellStatus.Suppressed)]
    [InlineData(1, CellStatus.Estimated)]
    public void Compare_TellsNoTimes_OfWhatMayBeNothing(int low, CellStatus status) =>
        Assert.Equal(status, ComparisonRelease.Compare(ComparisonForm.Ratio, Row(4, 3, 5), Row(2, low, 4), 1).Status);

    [Fact]
    public async Task AnswerAsync_SaysWhyThereIsNoNumber_WhenOneSideIsNotMature()
    {
        await using var warehouse = SmallState.Build(200);

        var rows = await RowsAsync(Derived(_share, Newest("retention_in_grade")), warehouse, Ask.As(Tier.Steward));

        Assert.Equal((CellStatus.Exact, CellStatus.NotMature), (rows[^1].Compared!.Status, rows[^1].Base!.Status));
        Assert.Equal(CellStatus.NotMature, rows[^1].Value.Status);
        Assert.Equal(CellStatus.Exact, rows[0].Value.Status);
    }

    [Fact]
    public async Task ExplainAsync_TellsBothQuestions()
    {
        await using var warehouse = SmallState.Build(200);
        var gap = Gap(_share, "race_ethnicity", "BL", "WH", ComparisonForm.Difference);

        var text = (await new MetricQueryEngine(With(gap), warehouse).ExplainAsync(MetricQuery.Of(gap.Name.ToString()), Ask.As(Tier.Steward), CancellationToken.None)).Value!;

        Assert.Contains("k12.low_income_share@1 of BL less k12.low_income_share@1 of WH", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("sql      ").Length - 1);
    }

    [Fact]
    [Trait("Requirement", "B14")]
    public async Task Gap_IsAskedOfAnyMetric_AndIsThatOfADefinedOne()
    {
        await using var warehouse = SmallState.Build(200);
        var defined = Gap(_enrollment, "race_ethnicity", "BL", "WH", ComparisonForm.Difference);
        var named = await RowsAsync(defined, warehouse, Ask.As(Tier.Analyst), "grade");

        var asked = await new MetricQueryEngine(SmallState.Catalog, warehouse).AnswerAsync(
            MetricQuery.Of("k12.enrollment").By("grade", "race_ethnicity") with { Gap = new("race_ethnicity", "WH", ComparisonForm.Difference) }, Ask.As(Tier.Analyst), CancellationToken.None);

        var rows = asked.Value!.Rows;
        Assert.Equal(named.Select(row => row.Value), rows.Where(row => row.Members[1].Member.Id == "BL").Select(row => row.Gap));
        Assert.All(rows.Where(row => row.Members[1].Member.Id == "WH"), row => Assert.Null(row.Gap));
        Assert.Contains(rows, row => row.Gap is { Status: CellStatus.Suppressed, Value: null });
    }

    [Fact]
    public async Task Gap_IsTheSameOnEveryPage_AndAsTimesWhereAsked()
    {
        await using var warehouse = SmallState.Build(200);
        var engine = new MetricQueryEngine(SmallState.Catalog, warehouse);
        var question = MetricQuery.Of("k12.low_income_share").By("race_ethnicity") with { Gap = new("race_ethnicity", "UN", ComparisonForm.Ratio) };
        var whole = (await engine.AnswerAsync(question, Ask.As(Tier.Steward), CancellationToken.None)).Value!.Rows;

        var first = (await engine.AnswerAsync(question with { First = 1 }, Ask.As(Tier.Steward), CancellationToken.None)).Value!;
        var without = (await engine.AnswerAsync(question with { Gap = null }, Ask.As(Tier.Steward), CancellationToken.None)).Value!;

        Assert.Equal(whole[0].Gap, first.Rows[0].Gap);
        Assert.All(whole.Where(row => row.Gap?.Value is not null), row => Assert.Equal(2, row.Gap!.Value!.Value.Scale));
        Assert.Contains(whole, row => row.Gap?.Value is not null);
        Assert.All(without.Rows, row => Assert.Null(row.Gap));
        Assert.NotEqual(first.Applied.QueryHash, without.Applied.QueryHash);
    }

    [Theory]
    [InlineData("grade", "09", "E2C_GAP_NOT_GROUPED")]
    [InlineData("race_ethnicity", "WHITE", "E2C_GAP_REFERENCE")]
    [InlineData("race_ethnicity", "WH", "E2C_GAP_REFERENCE")]
    public async Task Gap_IsRefused_WhereNoRowIsTheReference(string dimension, string reference, string code)
    {
        await using var warehouse = SmallState.Build(200);
        var question = MetricQuery.Of("k12.enrollment").By("race_ethnicity").Only("race_ethnicity", "BL", "AS") with { Gap = new(dimension, reference, ComparisonForm.Difference) };

        var answer = await new MetricQueryEngine(SmallState.Catalog, warehouse).AnswerAsync(question, Ask.As(Tier.Steward), CancellationToken.None);

        Assert.Equal(code, Assert.Single(answer.Diagnostics).Code);
    }

    private static MetricDefinition Newest(string name) => SmallState.Catalog.Metrics.First(metric => metric.Name.Name == name);

    private static MetricDefinition Gap(MetricDefinition metric, string dimension, string group, string reference, ComparisonForm form) => metric with
    {
        Name = new("k12", "gap"),
        Version = new(1, 0, 0),
        Kind = MetricKind.Gap,
        Dimensions = metric.Dimensions with { Allow = metric.Dimensions.Allow.Remove(new(dimension)) },
        Comparison = new(form, new(metric, new(dimension), group), new(metric, new(dimension), reference)),
    };

    private static MetricDefinition Derived(MetricDefinition compared, MetricDefinition other) => compared with
    {
        Name = new("k12", "both"),
        Version = new(1, 0, 0),
        Kind = MetricKind.Derived,
        Comparison = new(ComparisonForm.Difference, new(compared, null, null), new(other, null, null)),
    };

    private static AnswerRow Row(int value, int low, int high) => new(new(2004), [], new(1, 0, 0), SeriesBreak: false, new(CellStatus.Estimated, value, low, high, 0.95m), null, null);

    private static Model.SemanticCatalog With(MetricDefinition metric) => SmallState.Catalog with { Metrics = SmallState.Catalog.Metrics.Add(metric) };

    private static async Task<ImmutableArray<AnswerRow>> RowsAsync(MetricDefinition metric, MemoryWarehouse warehouse, Requester requester, params string[] groupBy)
    {
        var answer = await new MetricQueryEngine(With(metric), warehouse).AnswerAsync(MetricQuery.Of(metric.Name.ToString()).By(groupBy), requester, CancellationToken.None);
        Assert.Empty(answer.Diagnostics);
        return answer.Value!.Rows;
    }
}
