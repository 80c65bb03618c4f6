using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>Every metric, grouped and filtered every way, answers on each server as it does on DuckDB.</summary>
[Collection("servers")]
public class SameAnswersTests(ServedSample sample) : IClassFixture<ServedSample>
{
    private static Requester Steward { get; } = new(null, Tier.Steward, null, null);

    /// <summary>The metrics that the sample's provider has the elements for: of others it has nothing to answer.</summary>
    public static TheoryData<string, string> Answered() => Questions(metric => metric.Providers.Any(provider => provider.Id == "sdp"));

    public static TheoryData<string, string> All() => Questions(_ => true);

    private static TheoryData<string, string> Questions(Func<MetricDefinition, bool> asks)
    {
        var metrics = E2CSemantic.Model.Reading.CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!.Metrics
            .Where(asks).Select(metric => metric.Name.ToString()).Distinct().ToList();
        var questions = new TheoryData<string, string>();
        foreach (var engine in EngineDatabase.Servers)
        {
            metrics.ForEach(metric => questions.Add(engine, metric));
        }

        return questions;
    }

    [Fact]
    public void Cut_GivesTheSameId_OnEveryEngine()
    {
        Assert.Single(sample.Releases.Values.Select(release => release.Manifest.Id).Distinct());
        Assert.All(sample.Engines.Values, engine => Assert.Equal("", string.Join('\n', engine.Releases.Open("sample").Diagnostics)));
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task Metric_AnswersAsOnDuckDb(string engine, string metric)
    {
        var definition = sample.Catalog.VersionsOf(MetricName.TryParse(metric)!).Last();
        var answered = 0;
        foreach (var query in await Queries(definition))
        {
            foreach (var tier in new[] { Tier.Steward, Tier.Analyst })
            {
                var expected = await Answer("duckdb", query, tier);
                var told = await Answer(engine, query, tier);
                answered += expected.Contains("Exact", StringComparison.Ordinal) ? 1 : 0;

                Assert.True(expected == told, $"{metric} by {string.Join(", ", query.GroupBy)} as {tier}:\n{expected}\non {engine}:\n{told}");
            }
        }

        Assert.True(answered >= 2, $"{metric} was answered {answered} times");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Fixtures_AreAnsweredAsExpected(string engine, string metric)
    {
        var checker = new FixtureChecker(sample.Catalog, engine, WarehouseEngine.Fixtures(sample.SettingsOf(engine)));
        foreach (var version in sample.Catalog.VersionsOf(MetricName.TryParse(metric)!))
        {
            foreach (var fixture in version.Tests)
            {
                Assert.Empty(await checker.CheckAsync(version, fixture, CancellationToken.None));
            }
        }
    }

    private async Task<List<MetricQuery>> Queries(MetricDefinition metric)
    {
        var all = MetricQuery.Of(metric.Name.ToString());
        var queries = new List<MetricQuery> { all };
        foreach (var dimension in metric.Dimensions.Allow)
        {
            var grouped = all with { GroupBy = [dimension.Value] };
            var answer = await new MetricQueryEngine(sample.Catalog, sample.Engines["duckdb"].Warehouse).AnswerAsync(grouped, Steward, CancellationToken.None);
            var members = (answer.Value?.Rows ?? []).Select(row => row.Members[0].Member.Id).Distinct().Take(2).ToImmutableArray();
            queries.Add(grouped);
            queries.AddRange(members.IsEmpty ? [] : [grouped with { Where = [new(dimension.Value, members)] }, all with { Where = [new(dimension.Value, members)] }]);
            queries.AddRange(metric.Dimensions.Allow.Where(other => other != dimension).Select(other => all with { GroupBy = [dimension.Value, other.Value] }));
        }

        return queries;
    }

    private Task<string> Answer(string engine, MetricQuery query, Tier tier) => ToldAnswer.Of(sample.Catalog, sample.Engines[engine], query, tier);
}
