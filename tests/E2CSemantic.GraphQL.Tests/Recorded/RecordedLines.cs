using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.GraphQL.Tests.Recorded;

/// <summary>Own documents and schemas with the answers that the reference implementation gave, one JSON object a line.</summary>
internal static class RecordedLines
{
    public static string Text(string file) =>
        File.ReadAllText(Repository.PathTo("tests", "E2CSemantic.GraphQL.Tests", "Recorded", file));

    public static IEnumerable<JsonElement> Read(string file) =>
        Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    public static string? TextOf(this JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) ? value.GetString() : null;
}
