using System.Text.Json;
using System.Text.Json.Nodes;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>Reads parts of a document that another program wrote: what is absent or of another type is nothing, never a crash.</summary>
internal static class ForeignValues
{
    extension(JsonNode? node)
    {
        /// <summary>The value of a key.</summary>
        public JsonNode? At(string key) => node is JsonObject o && o.TryGetPropertyValue(key, out var value) ? value : null;

        /// <summary>The text of a key; null where there is none or it is blank.</summary>
        public string? TextAt(string key) =>
            node.At(key) is JsonValue value && value.GetValueKind() is JsonValueKind.String && value.GetValue<string>() is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

        /// <summary>The items of a list.</summary>
        public IEnumerable<JsonNode?> ItemsAt(string key) => node.At(key) is JsonArray list ? list : [];

        /// <summary>A number of a key.</summary>
        public decimal? NumberAt(string key) =>
            node.At(key) is JsonValue value && value.GetValueKind() is JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? number : null;
    }
}
