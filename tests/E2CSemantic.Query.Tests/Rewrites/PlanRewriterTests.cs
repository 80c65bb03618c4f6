using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Query.Rewrites;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Rewrites;

public class PlanRewriterTests
{
    [Fact]
    public void Rewrites_GiveTheSameInstance_WhenThereIsNothingToDo()
    {
        var once = PlanRewriter.Rewrite(Plan(MetricQuery.Of("k12.mobility_churn").By("grade").Only("school", "A1")).Root);

        Assert.All(PlanRewriter.Rewrites, rewrite => Assert.Same(once, rewrite(once)));
    }

    [Fact]
    public void PushFilterDown_KeepsMembersAboveTheDerivation_ThatReadsTheWholeYear()
    {
        var steps = Steps(PushFilterDown.Rewrite(Plan(MetricQuery.Of("k12.mobility_churn").Only("school", "A1")).Root));

        var derivation = steps.FindIndex(step => step is DerivePerUnit);
        Assert.IsType<FilterRows>(steps[derivation - 1]);
        Assert.Equal("Keep rows where school is asked for", steps[derivation - 1].Description);
        Assert.Contains(steps.Skip(derivation), step => step.Description == "Keep rows where school_year is asked for");
    }

    [Fact]
    public void PushFilterDown_StopsAtTheJoinThatGivesTheColumn()
    {
        var steps = Steps(PushFilterDown.Rewrite(Plan(MetricQuery.Of("k12.enrollment").Only("grade", "09")).Root));

        var filter = steps.FindIndex(step => step.Description == "Keep rows where grade is asked for");
        Assert.Equal("grade", Assert.Single(Assert.IsType<JoinDimension>(steps[filter + 1]).Reads).As);
    }

    [Fact]
    public void PushFilterDown_KeepsAttributesAboveTheLastRow_ThatTellsThem()
    {
        var take = Steps(Plan(MetricQuery.Of("ps.grade9_to_college"), [.. Enumerable.Range(2003, 12)]).Root).OfType<TakeLastRow>().Single();

        var told = Assert.IsType<FilterRows>(PushFilterDown.Rewrite(new FilterRows(take, [new InMembers("high_needs_flag", ["HN"])])));
        var carried = PushFilterDown.Rewrite(new FilterRows(take, [new InYears([new(2007)])]));

        Assert.IsType<TakeLastRow>(told.Rows);
        Assert.IsType<TakeLastRow>(carried);
    }

    [Fact]
    public void PruneJoins_KeepsOnlyTheJoinsThatAreRead()
    {
        var plan = Plan(MetricQuery.Of("k12.enrollment").By("grade"));

        Assert.Equal(3, Steps(plan.Root).Count(step => step is JoinDimension));
        Assert.Equal("grade", Assert.Single(Steps(PruneJoins.Rewrite(plan.Root)).OfType<JoinDimension>()).Reads.Single().As);
    }

    [Fact]
    public void PruneColumns_ReadsOnlyWhatIsUsed()
    {
        var scan = Steps(PlanRewriter.Rewrite(Plan(MetricQuery.Of("k12.enrollment")).Root)).OfType<ScanFact>().Single();

        Assert.Equal("Read fact_k12_person_year: person_key, school_year", scan.Description);
    }

    private static LogicalPlan Plan(MetricQuery query, params int[] years) => new QueryPlanner(Definitions.Catalog)
        .Plan(new QueryResolver(Definitions.Catalog).Resolve(query, Ask.As(Tier.Steward), [StateBuilder.Release(years is [] ? [2003, 2004] : years)]).Value!).Single();

    private static List<PlanNode> Steps(PlanNode root)
    {
        var steps = new List<PlanNode>();
        for (var node = root; node is not null; node = node.Input)
        {
            steps.Add(node);
        }

        return steps;
    }
}
