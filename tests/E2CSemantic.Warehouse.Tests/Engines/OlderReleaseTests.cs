using E2CSemantic.Model.Policies;
using E2CSemantic.Model.Reading;
using E2CSemantic.Query;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>A release that was cut before the star grew answers what it can, and says of the rest what it lacks.</summary>
public class OlderReleaseTests
{
    [Fact]
    public async Task AnswerAsync_IsRefused_WhenTheReleaseLacksWhatTheMetricReads()
    {
        using var source = new SmallSource();
        var fewer = Sample.Contract with { Targets = [.. Sample.Contract.Targets.Where(target => target.Table != "fact_assessment")] };
        Assert.True(Sample.Loader().Load(fewer, source.From, source.Data, "tester", null).Succeeded);
        var catalog = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;
        // What completes facts at a cut lies beside the star, and today's would read the table.
        using var definitions = new TemporaryFolder();
        foreach (var name in (string[])["schema", "reference"])
        {
            Directory.CreateSymbolicLink(definitions.PathTo(name), Repository.PathTo("warehouse", name));
        }

        var older = catalog.Star with { Tables = catalog.Star.Tables.Remove("fact_assessment"), Folder = definitions.PathTo("schema") };
        using (var cutting = WarehouseEngine.Open(EngineSettings.DuckDb, older, catalog.Dimensions.Values, source.Data, TimeProvider.System, Sample.Gate))
        {
            Assert.True(cutting.Releases.Cut("older").Succeeded);
        }

        using var engine = WarehouseEngine.Open(EngineSettings.DuckDb, catalog.Star, catalog.Dimensions.Values, source.Data, TimeProvider.System, Sample.Gate);
        var answers = new MetricQueryEngine(catalog, engine.Warehouse);
        var steward = new Requester(null, Tier.Steward, null, null);

        var lacking = await answers.AnswerAsync(MetricQuery.Of("k12.mean_scaled_score") with { GroupBy = ["subject"] }, steward, CancellationToken.None);
        var whole = await answers.AnswerAsync(MetricQuery.Of("k12.enrollment"), steward, CancellationToken.None);

        Assert.Equal(
            "E2C_RELEASE_LACKS The release older was cut before the star had what k12.mean_scaled_score reads: fact_assessment. (ask a newer release, or cut one)",
            Assert.Single(lacking.Diagnostics).ToString());
        Assert.True(whole.Succeeded);
    }
}
