using E2CSemantic.Host.Schema;
using System.Text.Json;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Tests.Schema;

[Collection(OneRunningHost.Name)]
public sealed class LineageFieldTests(RunningHost host)
{
    [Fact]
    [Trait("Requirement", "B2")]
    public async Task Catalogue_TellsColumnsElementsAndProviders_OfAnyVersion()
    {
        var versions = (await DataAsync("""{ metric(id: "k12.enrollment") { versions { lineage { columns { column description origin elements { key name definition source provider class standard } } providers absent } } } }"""))
            .GetProperty("metric").GetProperty("versions");
        var lineage = versions[0].GetProperty("lineage");
        var year = lineage.GetProperty("columns").EnumerateArray().Single(column => Text(column, "column") == "fact_k12_person_year.school_year");

        Assert.Equal("ELEMENTS", Text(year, "origin"));
        Assert.Contains(("sdp.school_years.school_year", "sdp"), year.GetProperty("elements").EnumerateArray().Select(element => (Text(element, "key"), Text(element, "provider"))));
        Assert.Equal(["dese", "sdp", "usbe"], lineage.GetProperty("providers").EnumerateArray().Select(provider => provider.GetString()));
        Assert.Equal(JsonValueKind.Null, lineage.GetProperty("absent").ValueKind);
    }

    [Fact]
    [Trait("Requirement", "B2")]
    public async Task Catalogue_TellsALineage_OfEveryVersion()
    {
        var metrics = (await DataAsync("{ metrics { id versions { version lineage { columns { elements { key } } absent } } } }")).GetProperty("metrics").EnumerateArray().ToList();

        Assert.Equal(host.Rooms.Schema.QueryType!.Fields.Count - CatalogFields.All.Length, metrics.Count);
        Assert.All(metrics.SelectMany(metric => metric.GetProperty("versions").EnumerateArray()), version =>
        {
            var lineage = version.GetProperty("lineage");
            var isKnown = lineage.GetProperty("columns").EnumerateArray().Any(column => column.GetProperty("elements").GetArrayLength() > 0);

            Assert.Equal(isKnown, lineage.GetProperty("absent").ValueKind is JsonValueKind.Null);
        });
    }

    [Theory]
    [InlineData("{ metric: enrollment { applied { providers { id included elements { key provider } } } } }")]
    [InlineData("""{ metric: metricQuery(input: {metric: "k12.enrollment"}) { applied { providers { id included elements { key provider } } } } }""")]
    public async Task Applied_TellsTheElements_OfEachProvider(string query)
    {
        var provider = Assert.Single((await DataAsync(query)).GetProperty("metric").GetProperty("applied").GetProperty("providers").EnumerateArray());
        var elements = provider.GetProperty("elements").EnumerateArray().ToList();

        Assert.Equal(("sdp", true), (Text(provider, "id"), provider.GetProperty("included").GetBoolean()));
        Assert.Contains("sdp.school_years.school_year", elements.Select(element => Text(element, "key")));
        Assert.Equal(["sdp"], elements.Select(element => Text(element, "provider")).Distinct());
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private async Task<JsonElement> DataAsync(string query) => JsonDocument.Parse(await host.AskAsync(query, Tier.Public)).RootElement.GetProperty("data");
}
