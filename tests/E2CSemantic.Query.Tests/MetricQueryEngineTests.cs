using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Evaluation;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Tests.States;
using E2CSemantic.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Query.Tests;

public class MetricQueryEngineTests
{
    public static TheoryData<string, string[], string[]> Questions() => new()
    {
        { "k12.enrollment", [], [] },
        { "k12.enrollment", ["grade", "race_ethnicity"], [] },
        { "k12.enrollment", ["income_status"], ["grade=09,UN", "race_ethnicity=BL"] },
        { "k12.low_income_share", ["race_ethnicity"], [] },
        { "k12.low_income_share", [], ["grade=10"] },
        { "k12.retention_in_grade", ["grade"], [] },
        { "k12.retention_in_grade", ["income_status", "race_ethnicity"], ["grade=09,10,11"] },
        { "k12.mobility_churn", ["school"], [] },
        { "k12.mobility_churn", [], ["school=A1"] },
        { "k12.mobility_churn", ["grade"], ["school=A1,B2"] },
        { "k12.mean_scaled_score", ["subject"], [] },
        { "k12.mean_scaled_score", ["race_ethnicity"], ["subject=2"] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void AnswerAsync_EqualsTheReferenceEvaluator_AtSteward(string metric, string[] by, string[] filters)
    {
        var definition = Definitions.Catalog.Metrics.First(candidate => candidate.Name.ToString() == metric);
        var question = filters.Aggregate(MetricQuery.Of(metric).By(by), (query, filter) => query.Only(filter.Split('=')[0], filter.Split('=')[1].Split(',')));
        Prop.ForAll(RandomState.Arbitrary(), records =>
        {
            var state = RandomState.Build(records);
            using var warehouse = new WarehouseLease(state.Build(2003, 2004, 2005));
            var answer = new MetricQueryEngine(Definitions.Catalog, warehouse.Warehouse)
                .AnswerAsync(question, Ask.As(Tier.Steward), CancellationToken.None).GetAwaiter().GetResult().Value!;
            var answered = answer.Rows.Where(row => (row.Denominator ?? row.Value).Value > 0).Select(Line).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(Expected(definition, state, question), answered);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(20261121, 1121));
    }

    [Fact]
    public async Task AnswerAsync_GivesEveryDeclaredMember_WhenNobodyIsThere()
    {
        var answer = await AnswerAsync(MetricQuery.Of("k12.low_income_share").By("race_ethnicity").In("2003-04"), Tier.Steward);

        Snapshot.Match(Ask.Print(answer));
    }

    [Fact]
    [Trait("Requirement", "J18")]
    public async Task AnswerAsync_SaysNotMature_WhenTheReleaseIsTooEarly()
    {
        var answer = await AnswerAsync(MetricQuery.Of("k12.retention_in_grade").In("2003-04", "2004-05"), Tier.Steward);

        Assert.Equal([CellStatus.Exact, CellStatus.NotMature], answer.Rows.Select(row => row.Value.Status));
        Assert.Equal([CellStatus.Exact, CellStatus.NotMature], answer.Rows.Select(row => row.Denominator!.Status));
        Assert.Equal("2003-04", answer.Applied.SettledThrough.ToString());
        Assert.Contains("2004-05", Assert.Single(answer.Applied.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerAsync_ReadsNothing_WhenNoYearIsMature()
    {
        await using var warehouse = SmallState.Build(60);

        var answer = await new MetricQueryEngine(Definitions.Catalog, warehouse)
            .AnswerAsync(MetricQuery.Of("k12.retention_in_grade").In("2004-05"), Ask.As(Tier.Analyst), CancellationToken.None);

        Assert.Equal(CellStatus.NotMature, Assert.Single(answer.Value!.Rows).Value.Status);
        Assert.Empty(warehouse.Reads);
    }

    [Fact]
    public async Task AnswerAsync_PagesThroughTheSameRows_InEveryOrder()
    {
        foreach (var order in Enum.GetValues<AnswerOrder>())
        {
            var query = MetricQuery.Of("k12.enrollment").By("grade", "income_status") with { OrderBy = order };
            var whole = await AnswerAsync(query, Tier.Analyst);
            var pages = new List<AnswerRow>();
            var page = await AnswerAsync(query with { First = 50 }, Tier.Analyst);
            pages.AddRange(page.Rows);
            while (page.EndCursor is { } cursor)
            {
                page = await AnswerAsync(query with { First = 50, After = cursor }, Tier.Analyst);
                pages.AddRange(page.Rows);
            }

            Assert.Equal(3 * 16 * 3, pages.Count);
            Assert.Equal(whole.Rows.Select(Line), pages.Select(Line));
        }
    }

    [Fact]
    public async Task AnswerAsync_TakesAMeanOverRows_WhenAPersonHasSeveral()
    {
        var state = new StateBuilder();
        state.AddPerson(1, "BL");
        state.AddScore(1, "BL", 2004, "09", "LI", "1", 1, 100);
        state.AddScore(1, "BL", 2004, "09", "LI", "1", 2, 200);
        state.AddPerson(2, "BL");
        state.AddScore(2, "BL", 2004, "09", "LI", "1", 1, 300);
        await using var warehouse = state.Build(2004);

        var answer = await new MetricQueryEngine(Definitions.Catalog, warehouse)
            .AnswerAsync(MetricQuery.Of("k12.mean_scaled_score").By("subject").Only("subject", "1"), Ask.As(Tier.Steward), CancellationToken.None);

        Assert.Equal("2003-04 1: Exact 200.0 | Exact 2", Ask.Print(answer.Value!));
    }

    [Fact]
    public async Task AnswerAsync_GivesACursor_OnlyWhereARowFollows()
    {
        var query = MetricQuery.Of("k12.enrollment").By("income_status").In("2003-04");

        Assert.NotNull((await AnswerAsync(query with { First = 2 }, Tier.Steward)).EndCursor);
        Assert.Null((await AnswerAsync(query with { First = 3 }, Tier.Steward)).EndCursor);
        Assert.Null((await AnswerAsync(query, Tier.Steward)).EndCursor);
    }

    [Theory]
    [InlineData(AnswerOrder.ValueAscending)]
    [InlineData(AnswerOrder.ValueDescending)]
    public async Task AnswerAsync_PutsWithheldRowsLastInDeclaredOrder_WhenOrderedByValue(AnswerOrder order)
    {
        var rows = (await AnswerAsync(MetricQuery.Of("k12.enrollment").By("grade", "race_ethnicity").In("2003-04") with { OrderBy = order }, Tier.Analyst)).Rows;
        var declared = (await AnswerAsync(MetricQuery.Of("k12.enrollment").By("grade", "race_ethnicity").In("2003-04"), Tier.Analyst)).Rows;

        var withheld = rows.SkipWhile(row => row.Value.Status is CellStatus.Exact).Select(Line).ToArray();
        Assert.NotEmpty(withheld);
        Assert.Equal(declared.Where(row => row.Value.Status is CellStatus.Suppressed).Select(Line), withheld);
        Assert.Equal(rows.Length - withheld.Length, rows.Count(row => row.Value.Status is CellStatus.Exact));
    }

    [Fact]
    public async Task AnswerAsync_RefusesACursorOfAnotherQuestion()
    {
        var first = await AnswerAsync(MetricQuery.Of("k12.enrollment").By("grade") with { First = 1 }, Tier.Steward);
        await using var warehouse = SmallState.Build(200);

        var refused = await new MetricQueryEngine(Definitions.Catalog, warehouse).AnswerAsync(
            MetricQuery.Of("k12.enrollment").By("race_ethnicity") with { After = first.EndCursor }, Ask.As(Tier.Steward), CancellationToken.None);

        Assert.Equal("E2C_CURSOR_INVALID", Assert.Single(refused.Diagnostics).Code);
    }

    private static async Task<MetricAnswer> AnswerAsync(MetricQuery query, Tier tier)
    {
        await using var warehouse = SmallState.Build(200);
        return (await new MetricQueryEngine(Definitions.Catalog, warehouse).AnswerAsync(query, Ask.As(tier), CancellationToken.None)).Value!;
    }

    private static string[] Expected(MetricDefinition metric, StateBuilder state, MetricQuery query)
    {
        var asked = new FixtureQuery(
            [new(2003), new(2004), new(2005)],
            [.. query.GroupBy.Select(name => new DimensionName(name))],
            query.Where.ToImmutableSortedDictionary(filter => new DimensionName(filter.Dimension), filter => filter.In));
        return
        [
            .. ReferenceEvaluator.Evaluate(metric, state.Rows(metric), asked, new SchoolYear(2005)).Rows
                .Select(row => Line(row, metric.Presentation.AnsweredDecimals))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Line(EvaluatedRow row, int decimals) =>
        $"{row.Year} {string.Join(' ', row.Members)}: {row.Value!.Value.Round(decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture)} {row.Numerator} {row.People}";

    private static string Line(AnswerRow row) =>
        $"{row.SchoolYear} {string.Join(' ', row.Members.Select(member => member.Member.Id))}: {row.Value.Value} {row.Numerator?.Value} {(row.Denominator ?? row.Value).Value}";
}
