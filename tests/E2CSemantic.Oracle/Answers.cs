using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace E2CSemantic.Oracle;

/// <summary>What a running host answers a steward.</summary>
internal sealed class Answers : IDisposable
{
    private readonly HttpClient _client;

    public Answers(string server, string token)
    {
        _client = new() { BaseAddress = new(server), Timeout = TimeSpan.FromMinutes(5) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The ids of the catalogue.</summary>
    public IEnumerable<string> Metrics() =>
        Ask("{ metrics { id } }").GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("id").GetString()!);

    /// <summary>The rows that have a number, by year and member.</summary>
    public Dictionary<(int Year, string Member), Row> Of(string id, (string Field, string Enum)? by, bool hasParts)
    {
        var field = Ask($$"""{ metric(id: "{{id}}") { field } }""").GetProperty("metric").GetProperty("field").GetString()!;
        var parts = hasParts ? "denominator { value }" : "";
        var group = by is { } grouped ? $"(groupBy: [{grouped.Enum}])" : "";
        var member = by is { } told ? $"{told.Field} {{ id }}" : "";
        var rows = new Dictionary<(int, string), Row>();
        foreach (var row in Ask($"{{ {field}{group} {{ rows {{ schoolYear {member} value {{ status value }} {parts} }} }} }}").GetProperty(field).GetProperty("rows").EnumerateArray())
        {
            var value = row.GetProperty("value");
            if (value.GetProperty("status").GetString() == "EXACT")
            {
                var year = int.Parse(row.GetProperty("schoolYear").GetString()!.AsSpan(0, 4), CultureInfo.InvariantCulture) + 1;
                var grouping = by is { } other ? row.GetProperty(other.Field).GetProperty("id").GetString()! : "";
                rows[(year, grouping)] = new(Text(value), hasParts ? Text(row.GetProperty("denominator")) : null);
            }
        }

        return rows;
    }

    public void Dispose() => _client.Dispose();

    private static string? Text(JsonElement cell) => cell.GetProperty("value") is { ValueKind: not JsonValueKind.Null } value ? value.GetRawText() : null;

    private JsonElement Ask(string query)
    {
        using var response = _client.PostAsJsonAsync("/graphql", new { query }).GetAwaiter().GetResult();
        using var body = response.Content.ReadAsStream();
        var answer = JsonDocument.Parse(body).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException($"{query}\n{errors}") : answer.GetProperty("data");
    }

    /// <summary>The value and, where the metric has one, what stands below the line, both as they were written.</summary>
    internal sealed record Row(string? Value, string? Below);
}
