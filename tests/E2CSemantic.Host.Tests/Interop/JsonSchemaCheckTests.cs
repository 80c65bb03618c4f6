using System.Text.Json.Nodes;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop;

public sealed class JsonSchemaCheckTests
{
    internal static JsonSchemaCheck Ossie { get; } = new(JsonNode.Parse(
        File.ReadAllText(Repository.PathTo("tests", "E2CSemantic.Host.Tests", "Interop", "ossie", "osi-schema.json")))!.AsObject());

    [Theory]
    [InlineData("""{"version": "0.2.0.dev0"}""", "$ has no semantic_model")]
    [InlineData("""{"version": "1.0", "semantic_model": []}""", "$.version is not 0.2.0.dev0")]
    [InlineData("""{"version": "0.2.0.dev0", "semantic_model": [], "more": 1}""", "$ may not have more")]
    [InlineData("""{"version": "0.2.0.dev0", "semantic_model": {}}""", "$.semantic_model is no array")]
    [InlineData("""{"version": "0.2.0.dev0", "semantic_model": [{"name": "a", "datasets": []}]}""", "$.semantic_model[0].datasets has fewer than 1 items")]
    [InlineData(
        """{"version": "0.2.0.dev0", "semantic_model": [{"name": "a", "datasets": [{"name": "d", "source": "s", "ai_context": 1}]}]}""",
        "$.semantic_model[0].datasets[0].ai_context is not exactly one of the forms")]
    [InlineData(
        """{"version": "0.2.0.dev0", "semantic_model": [{"name": "a", "datasets": [{"name": "d", "source": "s"}], "metrics": [{"name": "m", "expression": {"dialects": []}}]}]}""",
        "$.semantic_model[0].metrics[0].expression.dialects has fewer than 1 items")]
    public void Objections_NameThePlace_WhenADocumentBreaksTheSchema(string document, string objection) =>
        Assert.Equal([objection], Ossie.Objections(JsonNode.Parse(document)));

    [Fact]
    public void Objections_AreRefused_WhenTheSchemaHasAnotherKeyword() =>
        Assert.Throws<NotSupportedException>(() => new JsonSchemaCheck(new JsonObject { ["pattern"] = "a" }).Objections(JsonValue.Create("a")));
}
