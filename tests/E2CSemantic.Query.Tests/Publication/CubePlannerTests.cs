using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Testing;

namespace E2CSemantic.Query.Tests.Publication;

public class CubePlannerTests
{
    [Theory]
    [InlineData("mobility_churn", "school")]
    [InlineData("mean_scaled_score", "subject")]
    [InlineData("enrollment", "")]
    public void Plan_CompilesToOneStatement(string metric, string by)
    {
        var cube = Definitions.Catalog.Policy.Cubes.Single(cube => cube.Metric.Name == metric && string.Join(',', cube.By) == by);

        var plan = Assert.Single(new CubePlanner(Definitions.Catalog).Plan(cube, Rho.FromNano(1_000_000), StateBuilder.Release(2003, 2004)));

        Snapshot.Match(SqlRenderer.Render(PlanCompiler.Compile(plan.Rows), DuckDbDialect.Instance).Text, $"{metric}.duckdb", "sql");
    }

    [Fact]
    public void Plan_ChargesWhatOnePersonsYearCanChange()
    {
        var planner = new CubePlanner(Definitions.Catalog);
        var release = StateBuilder.Release(2003, 2004);
        string Noise(string metric, string by) => string.Join("; ", planner
            .Plan(Definitions.Catalog.Policy.Cubes.Single(cube => cube.Metric.Name == metric && string.Join(',', cube.By) == by), Rho.FromNano(2_000_000), release)
            .Single().Info.Statistics.Select(statistic => $"{statistic.Name} {statistic.SensitivitySquared} at {statistic.NanoRho}"));

        Assert.Equal("people 1 at 2000000", Noise("enrollment", "grade"));
        Assert.Equal("yes 3 at 2000000; rest 3 at 2000000", Noise("mobility_churn", "school"));
        Assert.Equal("people 2 at 1000000; centred_sum 125000 at 1000000", Noise("mean_scaled_score", "grade,subject"));
    }

    [Fact]
    public void Plan_DrawsNoYearThatIsNotMature()
    {
        var cube = Definitions.Catalog.Policy.Cubes.First(cube => cube.Metric.Name == "retention_in_grade");

        var plan = Assert.Single(new CubePlanner(Definitions.Catalog).Plan(cube, Rho.FromNano(1_000_000), StateBuilder.Release(2003, 2004)));

        Assert.Equal("2002-03", Assert.Single(plan.Info.Years).ToString());
    }
}
