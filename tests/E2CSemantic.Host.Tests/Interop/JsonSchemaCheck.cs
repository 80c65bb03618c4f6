using System.Text.Json.Nodes;

namespace E2CSemantic.Host.Tests.Interop;

/// <summary>
/// Checks a document against a JSON schema (draft 2020-12) of the keywords that Ossie's schema uses. Another keyword is refused, so that a newer
/// schema is never half checked.
/// </summary>
internal sealed class JsonSchemaCheck(JsonObject schema)
{
    private static readonly string[] _saysNothing = ["$schema", "$id", "$defs", "title", "description", "examples"];

    /// <summary>What the document breaks, each with where.</summary>
    public List<string> Objections(JsonNode? document) => [.. Objections(schema, document, "$")];

    private IEnumerable<string> Objections(JsonObject rules, JsonNode? value, string where) =>
        rules.Where(rule => !_saysNothing.Contains(rule.Key)).SelectMany(rule => Objections(rules, rule.Key, rule.Value!, value, where));

    private IEnumerable<string> Objections(JsonObject rules, string keyword, JsonNode rule, JsonNode? value, string where) => keyword switch
    {
        "$ref" => Objections(Definition(rule.GetValue<string>()), value, where),
        "type" => IsOfType(rule.GetValue<string>(), value) ? [] : [$"{where} is no {rule}"],
        "const" => JsonNode.DeepEquals(rule, value) ? [] : [$"{where} is not {rule}"],
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{where} is none of {rule.ToJsonString()}"],
        "oneOf" => rule.AsArray().Count(one => !Objections(one!.AsObject(), value, where).Any()) == 1 ? [] : [$"{where} is not exactly one of the forms"],
        "required" when value is JsonObject o => rule.AsArray().Select(name => name!.GetValue<string>()).Where(name => !o.ContainsKey(name)).Select(name => $"{where} has no {name}"),
        "properties" when value is JsonObject o => rule.AsObject().Where(own => o.ContainsKey(own.Key)).SelectMany(own => Objections(own.Value!.AsObject(), o[own.Key], $"{where}.{own.Key}")),
        "additionalProperties" when value is JsonObject o && !rule.GetValue<bool>() =>
            o.Select(own => own.Key).Where(name => !rules["properties"]!.AsObject().ContainsKey(name)).Select(name => $"{where} may not have {name}"),
        "items" when value is JsonArray a => a.SelectMany((one, index) => Objections(rule.AsObject(), one, $"{where}[{index}]")),
        "minItems" when value is JsonArray a => a.Count >= rule.GetValue<int>() ? [] : [$"{where} has fewer than {rule} items"],
        "required" or "properties" or "additionalProperties" or "items" or "minItems" => [],
        _ => throw new NotSupportedException($"The keyword {keyword} is not checked."),
    };

    private JsonObject Definition(string reference)
    {
        const string Definitions = "#/$defs/";
        Assert.StartsWith(Definitions, reference, StringComparison.Ordinal);
        return schema["$defs"]![reference[Definitions.Length..]]!.AsObject();
    }

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() is System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        _ => throw new NotSupportedException($"The type {type} is not checked."),
    };
}
