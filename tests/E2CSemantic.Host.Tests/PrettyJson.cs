using System.Text.Encodings.Web;
using System.Text.Json;

namespace E2CSemantic.Host.Tests;

/// <summary>JSON laid out for snapshots; numbers keep their digits.</summary>
internal static class PrettyJson
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, _options);
    }
}
