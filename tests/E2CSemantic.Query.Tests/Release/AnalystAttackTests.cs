using System.Collections.Immutable;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Release;

/// <summary>An analyst who adds and subtracts everything that is shown learns no withheld number.</summary>
public class AnalystAttackTests
{
    private static readonly string[] _dimensions = ["grade", "race_ethnicity", "income_status"];

    [Theory]
    [InlineData("k12.enrollment")]
    [InlineData("k12.retention_in_grade")]
    public async Task Differences_RevealNoWithheldCount_WhenTotalsMinusPartsAreTaken(string metric)
    {
        foreach (var people in new[] { 60, 200 })
        {
            await using var warehouse = SmallState.Build(people);
            var tables = await TablesAsync(warehouse, metric, Tier.Analyst);
            Assert.DoesNotContain(Lines(tables), line => line.Hidden.Length == 1);
        }
    }

    [Fact]
    public async Task Differences_WouldRevealACount_WithoutComplements()
    {
        // One small cell beside large ones: the total less its shown parts is the withheld count, unless a complement is withheld too.
        var state = new StateBuilder();
        for (var person = 1; person <= 153; person++)
        {
            state.AddPerson(person, "BL");
            state.AddYear(person, "BL", 2004, "09", "UN", person <= 100 ? "LI" : person <= 150 ? "NL" : "UN");
        }

        await using var warehouse = state.Build(2004);
        var truth = await TablesAsync(warehouse, "k12.enrollment", Tier.Steward);
        var naive = truth.ToDictionary(table => table.Key, table => table.Value.ToDictionary(cell => cell.Key, cell => cell.Value < 10 ? null : cell.Value));

        Assert.Contains(Lines(naive), line => line.Total == "" && line.Hidden is ["income_status=UN"]);
        Assert.DoesNotContain(Lines(await TablesAsync(warehouse, "k12.enrollment", Tier.Analyst)), line => line.Hidden.Length == 1);
    }

    [Fact]
    public async Task Answers_ShowNoSmallCountAndOnlyTrueOnes()
    {
        await using var warehouse = SmallState.Build(200);
        var shown = await TablesAsync(warehouse, "k12.enrollment", Tier.Analyst);
        var truth = await TablesAsync(warehouse, "k12.enrollment", Tier.Steward);

        foreach (var (by, cells) in shown)
        {
            Assert.All(cells.Where(cell => cell.Value is not null), cell => Assert.True(cell.Value >= 10 && cell.Value == truth[by][cell.Key]));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ratio_ShowsNeitherSideOfASmallOutcome(bool complementary)
    {
        await using var warehouse = SmallState.Build(400);
        var query = MetricQuery.Of("k12.low_income_share").By("grade");
        var shown = (await new MetricQueryEngine(Withholding(complementary), warehouse).AnswerAsync(query, Ask.As(Tier.Analyst), CancellationToken.None)).Value!;
        var truth = await AnswerAsync(warehouse, query, Tier.Steward);

        foreach (var (row, exact) in shown.Rows.Zip(truth.Rows))
        {
            var (yes, all) = (exact.Numerator!.Value, exact.Denominator!.Value);
            if (row.Denominator!.Status is CellStatus.Exact)
            {
                Assert.True(all >= 10);
            }

            if (row.Value.Status is CellStatus.Exact || row.Numerator!.Status is CellStatus.Exact)
            {
                Assert.True(yes >= 10 && all - yes >= 10);
            }
        }

        Assert.Contains(shown.Rows, row => row.Value.Status is CellStatus.Exact);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ratio_ShowsNoShare_WhereFewAreWithoutTheOutcome(bool complementary)
    {
        var state = new StateBuilder();
        for (var person = 1; person <= 43; person++)
        {
            state.AddPerson(person, "BL");
            state.AddYear(person, "BL", 2004, "09", "UN", person <= 40 ? "LI" : "NL");
        }

        await using var warehouse = state.Build(2004);

        var shown = (await new MetricQueryEngine(Withholding(complementary), warehouse)
            .AnswerAsync(MetricQuery.Of("k12.low_income_share"), Ask.As(Tier.Analyst), CancellationToken.None)).Value!;

        var row = Assert.Single(shown.Rows);
        Assert.Equal((CellStatus.Suppressed, CellStatus.Suppressed, 43m), (row.Value.Status, row.Numerator!.Status, row.Denominator!.Value));
    }

    [Fact]
    public async Task SlicesAndTables_AgreeOnWhatIsWithheld()
    {
        await using var warehouse = SmallState.Build(200);
        var table = await AnswerAsync(warehouse, MetricQuery.Of("k12.enrollment").By("grade", "race_ethnicity"), Tier.Analyst);
        var slice = await AnswerAsync(warehouse, MetricQuery.Of("k12.enrollment").By("grade").Only("race_ethnicity", "BL"), Tier.Analyst);
        var turned = await AnswerAsync(warehouse, MetricQuery.Of("k12.enrollment").By("race_ethnicity", "grade"), Tier.Analyst);

        Assert.Equal(
            table.Rows.Where(row => row.Members[1].Member.Id == "BL").Select(row => row.Value),
            slice.Rows.Select(row => row.Value));
        Assert.Equal(table.Rows.Length, turned.Rows.Length);
        Assert.All(turned.Rows, row => Assert.Equal(
            table.Rows.Single(other => other.SchoolYear == row.SchoolYear && other.Members[0] == row.Members[1] && other.Members[1] == row.Members[0]).Value, row.Value));
    }

    private static Model.SemanticCatalog Withholding(bool complements)
    {
        var policy = Definitions.Catalog.Policy;
        return Definitions.Catalog with
        {
            Policy = policy with { Tiers = policy.Tiers.SetItem(Tier.Analyst, policy.Tiers[Tier.Analyst] with { Complementary = complements }) },
        };
    }

    // Every table that the tier may ask for, by its dimensions; a withheld count is null.
    private static async Task<Dictionary<string, Dictionary<string, decimal?>>> TablesAsync(MemoryWarehouse warehouse, string metric, Tier tier)
    {
        var tables = new Dictionary<string, Dictionary<string, decimal?>>();
        foreach (var by in Subsets().Where(by => by.Length <= 2))
        {
            var answer = await AnswerAsync(warehouse, MetricQuery.Of(metric).By([.. by]).In("2003-04"), tier);
            tables[string.Join(',', by)] = answer.Rows.ToDictionary(
                row => string.Join(',', row.Members.Select(member => $"{member.Dimension}={member.Member.Id}")),
                row => (row.Denominator ?? row.Value).Value);
        }

        return tables;
    }

    // For each shown total of a table and each finer table by one more dimension: its parts that are withheld.
    private static IEnumerable<(string Total, string[] Hidden)> Lines(Dictionary<string, Dictionary<string, decimal?>> tables) =>
        from coarse in tables
        from fine in tables
        let kept = coarse.Key.Split(',', StringSplitOptions.RemoveEmptyEntries)
        let finer = fine.Key.Split(',')
        where finer.Length == kept.Length + 1 && kept.All(finer.Contains)
        from total in coarse.Value
        where total.Value is not null
        let members = total.Key.Split(',', StringSplitOptions.RemoveEmptyEntries)
        select (total.Key, fine.Value.Where(part => members.All(part.Key.Split(',').Contains) && part.Value is null).Select(part => part.Key).ToArray());

    private static IEnumerable<ImmutableArray<string>> Subsets() =>
        Enumerable.Range(0, 1 << _dimensions.Length).Select(bits => _dimensions.Where((_, i) => (bits >> i & 1) == 1).ToImmutableArray());

    private static async Task<MetricAnswer> AnswerAsync(MemoryWarehouse warehouse, MetricQuery query, Tier tier) =>
        (await new MetricQueryEngine(Definitions.Catalog, warehouse).AnswerAsync(query, Ask.As(tier), CancellationToken.None)).Value!;
}
