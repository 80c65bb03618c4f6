using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Tests.Shapes;

/// <summary>Says whether a JSON Schema (draft 2020-12) accepts a YAML value; knows the keywords that the schemas here use, and fails on any other.</summary>
internal static class SchemaCheck
{
    public static bool Accepts(JsonObject schema, YamlNode value) => schema.All(keyword => keyword.Key switch
    {
        "$schema" or "title" or "then" or "else" => true,
        "type" => Types(keyword.Value!).Any(type => IsOf(type, value)),
        "const" => value is YamlScalar scalar && scalar.Value is string text && text == keyword.Value!.GetValue<string>(),
        "enum" => value is YamlScalar { Value: string word } && keyword.Value!.AsArray().Any(known => known!.GetValue<string>() == word),
        "pattern" => value is not YamlScalar { Value: string written } || Regex.IsMatch(written, keyword.Value!.GetValue<string>(), RegexOptions.ECMAScript),
        "minimum" => Number(value) is not { } number || number >= keyword.Value!.GetValue<decimal>(),
        "maximum" => Number(value) is not { } number || number <= keyword.Value!.GetValue<decimal>(),
        "exclusiveMinimum" => Number(value) is not { } number || number > keyword.Value!.GetValue<decimal>(),
        "exclusiveMaximum" => Number(value) is not { } number || number < keyword.Value!.GetValue<decimal>(),
        "minItems" => value is not YamlSequence list || list.Items.Length >= keyword.Value!.GetValue<int>(),
        "items" => value is not YamlSequence list || list.Items.All(item => Accepts(keyword.Value!.AsObject(), item)),
        "required" => value is not YamlMapping mapping || keyword.Value!.AsArray().All(name => mapping.Entries.Any(entry => entry.Key.Text == name!.GetValue<string>())),
        "properties" => value is not YamlMapping mapping || mapping.Entries.All(entry => keyword.Value![entry.Key.Text] is not { } own || Accepts(own.AsObject(), entry.Value)),
        "additionalProperties" => value is not YamlMapping mapping || mapping.Entries
            .Where(entry => schema["properties"]?[entry.Key.Text] is null)
            .All(entry => keyword.Value is JsonObject other && Accepts(other, entry.Value)),
        "anyOf" => keyword.Value!.AsArray().Any(choice => Accepts(choice!.AsObject(), value)),
        "allOf" => keyword.Value!.AsArray().All(part => Accepts(part!.AsObject(), value)),
        "if" => schema[Accepts(keyword.Value!.AsObject(), value) ? "then" : "else"] is not { } branch || Accepts(branch.AsObject(), value),
        _ => throw new NotSupportedException(keyword.Key),
    });

    private static IEnumerable<string> Types(JsonNode node) => node is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [node.GetValue<string>()];

    private static bool IsOf(string type, YamlNode value) => (type, value) switch
    {
        ("object", YamlMapping) or ("array", YamlSequence) => true,
        (_, not YamlScalar) => false,
        ("string", YamlScalar scalar) => scalar.Value is string,
        ("boolean", YamlScalar scalar) => scalar.Value is bool,
        ("null", YamlScalar scalar) => scalar.Value is null,
        ("integer", YamlScalar scalar) => scalar.Value is long,
        ("number", YamlScalar scalar) => scalar.Value is long or decimal,
        _ => false,
    };

    private static decimal? Number(YamlNode value) => value is YamlScalar scalar ? scalar.Value switch
    {
        long whole => whole,
        decimal number => number,
        _ => null,
    }
    : null;
}
