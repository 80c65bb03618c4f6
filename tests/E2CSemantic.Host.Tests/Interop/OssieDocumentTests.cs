using System.Text.Json.Nodes;
using E2CSemantic.Host.Commands;
using E2CSemantic.Host.Interop;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop;

public sealed class OssieDocumentTests
{
    private static readonly JsonObject _document = JsonNode.Parse(OssieDocument.Of(ShippedTables.Released).ToJsonString())!.AsObject();

    private static JsonObject Model => _document["semantic_model"]![0]!.AsObject();

    [Fact]
    public void Document_KeepsToOssiesOwnSchema() => Assert.Empty(JsonSchemaCheckTests.Ossie.Objections(_document));

    [Fact]
    public void Document_IsTheSame_ForTheShippedDefinitions() => Snapshot.Match(Terminal.JsonText(_document) + "\n", extension: "json");

    [Fact]
    public void Sources_ArePublishedTables_AndNeverFacts()
    {
        var sources = Model["datasets"]!.AsArray().Select(dataset => dataset!["source"]!.GetValue<string>()).ToList();

        Assert.Equal(ShippedTables.Released.Tables.Select(table => $"published.{table.Name}"), sources);
        Assert.Empty(sources.SelectMany(ShippedTables.FactsIn));
        Assert.Equal(["fact_assessment"], ShippedTables.FactsIn("warehouse.fact_assessment"));
    }

    [Fact]
    public void Fields_AreNeverAStoredNoisyColumn()
    {
        var names = Model["datasets"]!.AsArray().SelectMany(dataset => dataset!["fields"]!.AsArray()).Select(field => field!["name"]!.GetValue<string>()).ToHashSet();

        Assert.Empty(names.Intersect(ShippedTables.Released.Tables.SelectMany(table => table.Statistics).Select(statistic => statistic.Name)));
    }

    [Fact]
    public void Relationships_LeadToTheWholeKeyOfAnotherTable()
    {
        var keys = Model["datasets"]!.AsArray().ToDictionary(dataset => dataset!["name"]!.GetValue<string>(), dataset => dataset!["primary_key"]!.ToJsonString());
        var relationships = Model["relationships"]!.AsArray();

        Assert.NotEmpty(relationships);
        Assert.All(relationships, relationship => Assert.Equal(keys[relationship!["to"]!.GetValue<string>()], relationship["to_columns"]!.ToJsonString()));
        Assert.All(relationships, relationship => Assert.NotEqual(keys[relationship!["from"]!.GetValue<string>()], relationship["from_columns"]!.ToJsonString()));
    }

    [Fact]
    public void Extension_IsJsonInAString_WithTheDefinition()
    {
        var extension = Model["metrics"]!.AsArray().Single(metric => metric!["name"]!.GetValue<string>() == "k12_low_income_share_v2_by_grade")!["custom_extensions"]![0]!;
        var block = JsonNode.Parse(extension["data"]!.GetValue<string>())!;

        Assert.Equal("E2C", extension["vendor_name"]!.GetValue<string>());
        Assert.Equal(("k12.low_income_share", false), (block["metric"]!.GetValue<string>(), block["additive"]!.GetValue<bool>()));
        Assert.StartsWith("2.", block["version"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEqual("", block["definition"]!["numerator"]!.GetValue<string>());
    }
}
