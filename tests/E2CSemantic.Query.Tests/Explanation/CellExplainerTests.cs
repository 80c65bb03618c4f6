using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Explanation;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Query.Tests.States;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Query.Tests.Explanation;

public class CellExplainerTests
{
    private const int States = 4;

    // Person 1 moves from A1 to B2, person 2 has two spells at A1, person 3 is of unknown income and has no next grade.
    private static MemoryWarehouse World()
    {
        var state = new StateBuilder();
        state.AddPerson(1, "AS");
        state.AddPerson(2, "AS");
        state.AddPerson(3, "WH");
        state.AddYear(1, "AS", 2004, "09", "10", "LI");
        state.AddYear(2, "AS", 2004, "09", "09", "NL");
        state.AddYear(3, "WH", 2004, "09", "UN", "UN");
        state.AddSpell(1, "AS", 2004, "09", "LI", "A1", 1);
        state.AddSpell(1, "AS", 2004, "09", "LI", "B2", 2);
        state.AddSpell(2, "AS", 2004, "09", "NL", "A1", 1);
        state.AddSpell(2, "AS", 2004, "09", "NL", "A1", 2);
        state.AddScore(1, "AS", 2004, "09", "LI", "1", 1, 100);
        return state.Build(2004, 2005);
    }

    public static TheoryData<string, int> Metrics()
    {
        var metrics = new TheoryData<string, int>();
        foreach (var metric in Definitions.Catalog.Metrics.Where(metric => metric.Comparison is null))
        {
            metrics.Add(metric.Name.ToString(), metric.Version.Major);
        }

        return metrics;
    }

    [Fact]
    public async Task Explain_CountsEachConditionInOrder() => Assert.Equal(
        """
        cells    k12.retention_in_grade 1.0.0 for 2003-04
          2003-04, grade 09
                     3 rows          3 people  of fact_k12_person_year in the year and the group
                     2 rows          2 people  where next_grade <> 'UN' (source.where); 1 of the rows dropped
                     1 rows          1 people  where grade = next_grade (numerator.where); 1 of the rows not in the numerator
          15 other cells have no row
          value: the people of the numerator over the people of the denominator

        """.ReplaceLineEndings("\n"),
        await TextAsync(MetricQuery.Of("k12.retention_in_grade").By("grade").In("2003-04"), Tier.Steward));

    [Fact]
    public async Task Explain_CountsMoversInEverySchool_AndOnceInAll()
    {
        var bySchool = await TextAsync(MetricQuery.Of("k12.mobility_churn").By("school").In("2003-04"), Tier.Steward);
        var inAll = await TextAsync(MetricQuery.Of("k12.mobility_churn").In("2003-04"), Tier.Steward);

        Assert.Equal(
            ["2003-04, school A1", "3 rows 2 people of", "1 rows 1 people where", "2003-04, school B2", "1 rows 1 people of", "1 rows 1 people where"], Counts(bySchool));
        Assert.Equal(["2003-04", "4 rows 2 people of", "2 rows 1 people where"], Counts(inAll));
    }

    // The fixture has four people: in year 5 one employed, one not, one of whom nothing is known; in year 11 one employed.
    [Fact]
    public async Task Counts_DropWhatIsNull_ByItsOwnCondition()
    {
        var metric = Definitions.Catalog.Metrics.Single(metric => metric.Name.ToString() == "wf.employed_year_5");
        var ladder = Ladder.Of(metric);

        var cell = Assert.Single(await CountAsync(metric, metric.Tests.Single(test => test.Name == "employed_in_year_5"), ladder)).Value;

        Assert.Equal(
            [
                ("of fact_person_outcome_year in the year and the group", (4L, 4L)),
                ("where years_since_graduation = 5 (source.where)", (3L, 3L)),
                ("where employed_flag is not null (source.where)", (2L, 2L)),
                ("where employed_flag (numerator.where)", (1L, 1L)),
            ],
            ladder.Rungs.Select(rung => rung.Sentence).Zip(cell.Counts));
    }

    // Membership adds up over the window at the end of the year alone: 19 days there are too few, whatever March says.
    [Fact]
    public async Task Counts_DeriveForAPerson_OfTheRowsThatBelong()
    {
        var metric = Definitions.Catalog.Metrics.Single(metric => metric.Name.ToString() == "k12.attendance_rate");
        var fixture = metric.Tests.Single(test => test.Name == "only_the_window_at_the_end_of_the_year_counts");
        var few = fixture with { Given = fixture.Given.SetItem(metric.Fact, [fixture.Given[metric.Fact][0], Days(fixture.Given[metric.Fact][1], 19)]) };

        var cell = Assert.Single(await CountAsync(metric, few, Ladder.Of(metric))).Value;

        Assert.Equal([(2L, 1L), (1L, 1L), (1L, 1L), (1L, 1L), (0L, 0L)], cell.Counts.AsEnumerable());
    }

    [Fact]
    public async Task Explain_TellsTheConditionsWithoutANumber_AndReadsNothing_WhenTheTierIsAnother()
    {
        await using var warehouse = World();
        var text = (await new MetricQueryEngine(Definitions.Catalog, warehouse)
            .ExplainCellsAsync(MetricQuery.Of("k12.retention_in_grade").By("grade").In("2003-04"), Ask.As(Tier.Analyst), CancellationToken.None)).Value;

        Assert.Equal(
            """
            cells    k12.retention_in_grade 1.0.0 for 2003-04
              rows of fact_k12_person_year in the year and the group
              rows where next_grade <> 'UN' (source.where)
              rows where grade = next_grade (numerator.where)
              value: the people of the numerator over the people of the denominator
              How many rows and people these are is told to STEWARD only: the counts are exact and nothing of them is withheld.

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Empty(warehouse.Reads);
    }

    [Fact]
    public async Task Explain_TellsNoNumber_WhenThePolicyWithholdsFromStewards()
    {
        var policy = Definitions.Catalog.Policy;
        var strict = Definitions.Catalog with { Policy = policy with { Tiers = policy.Tiers.SetItem(Tier.Steward, policy.Tiers[Tier.Steward] with { MinimumCount = 10 }) } };
        await using var warehouse = World();

        var text = await new MetricQueryEngine(strict, warehouse).ExplainCellsAsync(MetricQuery.Of("k12.enrollment"), Ask.As(Tier.Steward), CancellationToken.None);

        Assert.DoesNotContain(" people  ", text.Value!, StringComparison.Ordinal);
        Assert.Empty(warehouse.Reads);
    }

    [Fact]
    public async Task Explain_SaysWhyNothingIsRead_WhenAYearIsNotMature() => Assert.Contains(
        "  2004-05 is NotMature: nothing is read\n", await TextAsync(MetricQuery.Of("k12.retention_in_grade").In("2004-05"), Tier.Steward), StringComparison.Ordinal);

    /// <summary>The last rungs are what the reference evaluator, which shares no code with the compiler, counts above and below the line.</summary>
    [Theory]
    [MemberData(nameof(Metrics))]
    public void Counts_EndAtNumeratorAndDenominator_OnRandomStates(string name, int major)
    {
        var metric = Definitions.Catalog.Metrics.Single(candidate => candidate.Name.ToString() == name && candidate.Version.Major == major);
        var isOfSums = metric is { Kind: MetricKind.AmountRatio, Measure: not null };
        var rows = new RandomRows(metric);
        Prop.ForAll(ArbMap.Default.ArbFor<((int Person, int Row)[] Records, int Question)>(), state =>
        {
            var fixture = rows.Fixture(state.Records, state.Question);
            var ladder = Ladder.Of(metric);
            var counted = CountAsync(metric, fixture, ladder).GetAwaiter().GetResult();
            var expected = FixtureRunner.Evaluate(Definitions.Catalog, metric, fixture);

            Assert.All(counted.Values.Where(_ => metric.Cohort is null), cell => Assert.True(cell.Counts[0].Rows >= cell.Counts[^1].Rows));
            Assert.Equal(
                expected.Select(row => (Key(row.Year, row.Members), isOfSums ? null : row.Numerator, Denominator: isOfSums ? null : metric.Kind is MetricKind.Count ? row.Value : row.Denominator)),
                expected.Select(row => Key(row.Year, row.Members)).Select(key => (key, Above(metric, counted[key]), Denominator: Below(metric, ladder, counted[key]))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(States).WithReplay(20261123, 1123));
    }

    private static decimal? Above(MetricDefinition metric, CellLadder cell) => metric.Kind switch
    {
        MetricKind.Ratio => cell.Counts[^1].People,
        MetricKind.AmountRatio when metric.Measure is null => cell.Counts[^1].Rows,
        _ => null,
    };

    private static decimal? Below(MetricDefinition metric, Ladder ladder, CellLadder cell) => metric.Kind switch
    {
        MetricKind.AmountRatio when metric.Measure is null => cell.Counts[ladder.Counted.Length - 1].Rows,
        MetricKind.AmountRatio => null,
        _ => cell.Counts[ladder.Counted.Length - 1 + ladder.Denominator.Length].People,
    };

    private static FixtureRow Days(FixtureRow row, long days) => row with { Values = row.Values.SetItem("days_membership", days) };

    private static string Key(SchoolYear year, IEnumerable<string> members) => string.Join(' ', members.Prepend(year.ToString()));

    private static async Task<Dictionary<string, CellLadder>> CountAsync(MetricDefinition metric, MetricFixture fixture, Ladder ladder)
    {
        var star = FixtureStar.Of(Definitions.Catalog, metric, fixture);
        var release = FixtureRelease.Of(Definitions.Catalog, metric, fixture, star);
        await using var warehouse = MemoryWarehouse.Fill([.. star.Tables], release);
        var query = new QueryResolver(Definitions.Catalog).Resolve(
            MetricQuery.Of(metric.Name.ToString()) with
            {
                Version = $"V{metric.Version.Major}",
                Years = [.. fixture.Query.Years.Select(year => year.ToString())],
                GroupBy = [.. fixture.Query.GroupBy.Select(dimension => dimension.Value)],
                Where = [.. fixture.Query.Where.Select(filter => new MemberFilter(filter.Key.Value, filter.Value))],
            },
            Ask.As(Tier.Steward),
            [release]).Value!;
        var cells = await new CellExplainer(Definitions.Catalog, warehouse).CountAsync(query, Assert.Single(query.Slices), ladder, CancellationToken.None);
        return cells.Value!.ToDictionary(cell => Key(cell.SchoolYear, cell.Members.Select(member => member.Member.Id)));
    }

    // Of the lines of cells the first words, with one blank between.
    private static IEnumerable<string> Counts(string text) => text.Split('\n')
        .Where(line => line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith("  2003", StringComparison.Ordinal))
        .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(line.StartsWith("    ", StringComparison.Ordinal) ? 5 : 3)));

    private static async Task<string> TextAsync(MetricQuery query, Tier tier)
    {
        await using var warehouse = World();
        return (await new MetricQueryEngine(Definitions.Catalog, warehouse).ExplainCellsAsync(query, Ask.As(tier), CancellationToken.None)).Value!;
    }
}
