using System.Text.Json;
using System.Text.Json.Nodes;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>A file of another layer, JSON or YAML, as one tree of values.</summary>
internal static class ForeignDocument
{
    /// <summary>The object that the file holds, or why it cannot be read.</summary>
    public static Outcome<JsonObject> Read(string file)
    {
        try
        {
            using var reader = File.OpenText(file);
            var text = reader.ReadToEnd();
            return text.AsSpan().TrimStart() is ['{', ..] ? OfJson(file, text) : OfYaml(file);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return HostIssues.UnreadableFile(file);
        }
    }

    private static Outcome<JsonObject> OfJson(string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return JsonObject.Create(document.RootElement.Clone())!;
        }
        catch (JsonException problem)
        {
            return HostIssues.ImportUnreadable(new(file, (int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1), "it is not valid JSON");
        }
    }

    private static Outcome<JsonObject> OfYaml(string file)
    {
        var faults = new FaultList();
        return YamlFile.Read(file, faults) is { } mapping && faults.Count == 0 ? OfMapping(mapping) : faults.Sorted();
    }

    private static JsonObject OfMapping(YamlMapping mapping) =>
        new(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value))));

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping mapping => OfMapping(mapping),
        YamlSequence list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { Value: bool truth } => JsonValue.Create(truth),
        YamlScalar { Value: long whole } => JsonValue.Create(whole),
        YamlScalar { Value: decimal number } => JsonValue.Create(number),
        YamlScalar { Value: string text } => JsonValue.Create(text),
        _ => null,
    };
}
