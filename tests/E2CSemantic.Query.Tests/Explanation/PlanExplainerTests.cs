using System.Text;
using E2CSemantic.Model;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Testing;

namespace E2CSemantic.Query.Tests.Explanation;

public class PlanExplainerTests
{
    public static TheoryData<string, string, Tier> Questions()
    {
        var data = new TheoryData<string, string, Tier>();
        foreach (var tier in new[] { Tier.Public, Tier.Analyst, Tier.Steward })
        {
            data.Add("k12.enrollment", "grade", tier);
            data.Add("k12.low_income_share", "race_ethnicity", tier);
            data.Add("k12.retention_in_grade", "grade", tier);
            data.Add("k12.mobility_churn", "school", tier);
            data.Add("k12.mean_scaled_score", "subject", tier);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Explain_PrintsPlanAndStatement(string metric, string dimension, Tier tier)
    {
        var explained = await (await EngineAsync()).ExplainAsync(MetricQuery.Of(metric).By(dimension), Ask.As(tier), CancellationToken.None);

        Snapshot.Match(explained.Value!, $"{metric.Split('.')[1]}.{tier.ToString().ToUpperInvariant()}");
    }

    public static TheoryData<string, string> Servers()
    {
        var data = new TheoryData<string, string>();
        foreach (var (metric, _, _) in Questions().Select(question => ((string)question[0], question[1], question[2])).DistinctBy(question => question.Item1))
        {
            data.Add(metric, "PostgreSQL");
            data.Add(metric, "Citus");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Explain_PrintsTheStatementOfEachServer(string metric, string server)
    {
        var dialect = server == "Citus" ? CitusDialect.Instance : PostgreSqlDialect.Instance;
        var dimension = (string)Questions().First(question => (string)question[0] == metric)[1];
        await using var warehouse = SmallState.Build(50);

        var explained = await new MetricQueryEngine(SmallState.Catalog, new OtherEngine(warehouse, dialect))
            .ExplainAsync(MetricQuery.Of(metric).By(dimension), Ask.As(Tier.Analyst), CancellationToken.None);

        var text = explained.Value!;
        Snapshot.Match(text[text.IndexOf("sql  ", StringComparison.Ordinal)..], $"{metric.Split('.')[1]}.{server}", "sql");
    }

    [Fact]
    public async Task Explain_PrintsAFilteredQuestion()
    {
        var query = MetricQuery.Of("k12.mobility_churn").By("grade").Only("school", "A1").Only("grade", "09", "10").In("2003-04");

        var explained = await (await EngineAsync()).ExplainAsync(query, Ask.As(Tier.Steward), CancellationToken.None);

        Snapshot.Match(explained.Value!);
    }

    [Theory]
    [InlineData("ps.grade9_to_college")]
    [InlineData("ec.subsidy_to_ready")]
    [InlineData("wioa.median_q6")]
    public async Task Explain_PrintsHowACohortIsFollowed(string metric)
    {
        await using var warehouse = new StateBuilder().Build([.. Enumerable.Range(2003, 12)]);

        var explained = await new MetricQueryEngine(Definitions.Catalog, warehouse).ExplainAsync(MetricQuery.Of(metric), Ask.As(Tier.Steward), CancellationToken.None);

        Snapshot.Match(explained.Value!, metric.Split('.')[1]);
    }

    [Fact]
    public async Task Explain_RunsNothing()
    {
        await using var warehouse = SmallState.Build(50);

        await new MetricQueryEngine(SmallState.Catalog, warehouse).ExplainAsync(MetricQuery.Of("k12.enrollment"), Ask.As(Tier.Steward), CancellationToken.None);

        Assert.Empty(warehouse.Reads);
    }

    [Fact]
    public async Task PublicationPlan_PrintsEveryCube()
    {
        await using var warehouse = SmallState.Build(50);

        Snapshot.Match(await PlannedAsync(SmallState.Catalog, warehouse));
        Assert.Null((await warehouse.ReleasesAsync(CancellationToken.None))[0].Publication);
    }

    [Theory]
    [InlineData("k12.attendance_rate")]
    [InlineData("wf.median_earnings_year_5")]
    public async Task PublicationPlan_PrintsTheNoiseOfAmountsAndQuantiles(string metric)
    {
        var version = Definitions.Catalog.Metrics.Single(version => version.Name.ToString() == metric);
        var star = FixtureStar.Of(Definitions.Catalog, version, version.Tests[0]);
        await using var warehouse = MemoryWarehouse.Fill([.. star.Tables], FixtureRelease.Of(Definitions.Catalog, version, version.Tests[0], star));
        var policy = Definitions.Catalog.Policy;

        Snapshot.Match(
            await PlannedAsync(Definitions.Catalog with { Policy = policy with { Cubes = [.. policy.Cubes.Where(cube => cube.Metric == version.Name)] } }, warehouse),
            metric.Split('.')[1]);
    }

    private static async Task<string> PlannedAsync(SemanticCatalog catalog, MemoryWarehouse warehouse)
    {
        var plan = await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PlanAsync(null, CancellationToken.None);
        var text = new StringBuilder();
        foreach (var cube in plan.Value!.Cubes)
        {
            text.Append($"{cube.Cube.Table}: {cube.Cube.NanoRho} nano-rho, {cube.Cells} cells, counts within {cube.CountHalfWidth}, shown from {cube.ShownFrom}, {cube.ShownCells} shown\n");
            text.AppendJoin("", cube.MechanismSteps.Select(step => $"  {step}\n"));
        }

        Assert.True(plan.Value.TotalNanoRho <= catalog.Policy.ReleaseNanoRho);
        return text.ToString();
    }

    private static async Task<MetricQueryEngine> EngineAsync()
    {
        var warehouse = SmallState.Build(50);
        await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);
        return new(SmallState.Catalog, warehouse);
    }
}
