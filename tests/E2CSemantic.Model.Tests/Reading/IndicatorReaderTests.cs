namespace E2CSemantic.Model.Tests.Reading;

public sealed class IndicatorReaderTests
{
    private const string Indicator = "metrics/indicators/visited.yaml";

    private const string Text = """
        indicator: shared.visited
        title: Visited
        description: Who visits.
        framework: Some Framework
        standard: Recipe 1
        implementations:
          xx: {metric: d.visits}
          yy: {metric: d.share, differs: It is a share.}

        """;

    [Fact]
    public void Read_GivesTheIndicator()
    {
        using var world = new SmallWorld();
        world.Write(Indicator, Text);

        var catalog = world.Read().Value!;
        var read = Assert.Single(catalog.Indicators);

        Assert.Equal(("shared.visited", "Visited", "Who visits.", "Some Framework", "Recipe 1"), (read.Name.ToString(), read.Title, read.Description, read.Framework, read.Standard));
        Assert.Equal(["xx d.visits ", "yy d.share It is a share."], read.Implementations.Select(pair => $"{pair.Key} {pair.Value.Metric} {pair.Value.Differs}"));
        Assert.Equal("d.visits", catalog.ImplementationOf("shared.visited")!.Value.Implementation.Metric.ToString());
        Assert.Null(catalog.ImplementationOf("d.visits"));
    }

    [Theory]
    [InlineData("indicator: shared.visited", "indicator: shared.other", "E2C_FILE_LOCATION metrics/indicators/visited.yaml:1:12")]
    [InlineData("indicator: shared.visited", "indicator: visited", "E2C_VALUE_FORM metrics/indicators/visited.yaml:1:12")]
    [InlineData("metric: d.visits", "metric: d.visit", "E2C_VALUE_UNKNOWN metrics/indicators/visited.yaml:7:16")]
    [InlineData("framework: Some Framework\n", "", "E2C_KEY_MISSING metrics/indicators/visited.yaml:1:1")]
    [InlineData("differs:", "difers:", "E2C_KEY_UNKNOWN metrics/indicators/visited.yaml:8:25")]
    [InlineData("\n  xx: {metric: d.visits}\n  yy: {metric: d.share, differs: It is a share.}", " {}", "E2C_LIST_EMPTY metrics/indicators/visited.yaml:6:1")]
    public void Read_TellsTheFaultAtItsPlace(string old, string replacement, string fault)
    {
        using var world = new SmallWorld();
        world.Write(Indicator, Text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal([fault], world.Faults());
    }

    [Fact]
    public void Read_RefusesTheIdOfAMetric()
    {
        using var world = new SmallWorld();
        world.Write("metrics/indicators/visits.yaml", Text.Replace("shared.visited", "d.visits", StringComparison.Ordinal));

        Assert.Equal(["E2C_INDICATOR_TAKEN metrics/indicators/visits.yaml:1:12"], world.Faults());
    }
}
