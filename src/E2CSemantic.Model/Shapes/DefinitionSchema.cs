using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Reading.Metrics;

namespace E2CSemantic.Model.Shapes;

/// <summary>
/// JSON Schemas (draft 2020-12) of the definition files, made from the shapes that the readers declare, for editors. A file that a schema refuses is at fault; one
/// that it accepts may still be, since it knows neither the star nor the other files.
/// </summary>
public static class DefinitionSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of <c>metrics/&lt;domain&gt;/&lt;name&gt;/v&lt;major&gt;.yaml</c>, ending with a line feed.</summary>
    public static string OfMetrics()
    {
        var comparisons = new JsonArray([.. ComparisonReader.KindWords.Select(word => (JsonNode)word)]);
        return Text("A metric of E2CSemantic", new()
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["enum"] = comparisons } }, ["required"] = new JsonArray("kind") },
            ["then"] = Of(ComparisonReader.Shape),
            ["else"] = Of(MetricReader.Shape),
        });
    }

    /// <summary>The schema of <c>metrics/dimensions/&lt;name&gt;.yaml</c>, ending with a line feed.</summary>
    public static string OfDimensions() => Text("A dimension of E2CSemantic", Of(DimensionReader.Shape));

    /// <summary>The schema of <c>metrics/codesets/&lt;name&gt;/v&lt;major&gt;.yaml</c>, ending with a line feed.</summary>
    public static string OfCodesets() => Text("A code set of E2CSemantic", Of(CodesetReader.Shape));

    private static string Text(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonObject Of(Shape shape) => shape switch
    {
        Shape.Text text => new() { ["type"] = "string", ["pattern"] = text.Pattern ?? @"\S" },
        Shape.Word word => new() { ["enum"] = Names(word.Words) },
        Shape.Integer { Most: { } most } integer => new() { ["type"] = "integer", ["minimum"] = integer.Least, ["maximum"] = most },
        Shape.Integer integer => new() { ["type"] = "integer", ["minimum"] = integer.Least },
        Shape.Between between => new() { ["type"] = "number", ["exclusiveMinimum"] = between.Least, ["exclusiveMaximum"] = between.Most },
        Shape.Number => new() { ["type"] = "number" },
        Shape.Truth => new() { ["type"] = "boolean" },
        Shape.Scalar => new() { ["type"] = new JsonArray("string", "number", "boolean", "null") },
        Shape.OrNull value => new() { ["anyOf"] = new JsonArray(Of(value.Value), new JsonObject { ["type"] = "null" }) },
        Shape.List list => new() { ["type"] = "array", ["items"] = Of(list.Item), ["minItems"] = list.Least },
        Shape.Entries entries => new() { ["type"] = "object", ["additionalProperties"] = Of(entries.Value) },
        Shape.Either either => new() { ["anyOf"] = new JsonArray(Of(either.First), Of(either.Second)) },
        Shape.Mapping mapping => Of(mapping),
        _ => throw new UnreachableException(),
    };

    private static JsonObject Of(Shape.Mapping mapping)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(mapping.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Of(key.Value)))),
            ["required"] = Names(mapping.Keys.Where(key => key.IsRequired).Select(key => key.Name)),
            ["additionalProperties"] = false,
        };
        if (!mapping.Rules.IsEmpty)
        {
            schema["allOf"] = new JsonArray([.. mapping.Rules.Select(rule => (JsonNode)Of(rule))]);
        }

        return schema;
    }

    private static JsonObject Of(ShapeRule rule) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [rule.Key] = new JsonObject { ["const"] = rule.Value } } },
        ["then"] = new JsonObject { ["required"] = Names(rule.Needs) },
    };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
