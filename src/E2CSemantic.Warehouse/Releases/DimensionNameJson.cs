using System.Text.Json;
using System.Text.Json.Serialization;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>A dimension's name in JSON is its text.</summary>
internal sealed class DimensionNameJson : JsonConverter<DimensionName>
{
    public override DimensionName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("Not a dimension's name."));

    public override void Write(Utf8JsonWriter writer, DimensionName value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
