using System.Text.Json;
using System.Text.Json.Serialization;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>A school year in JSON is its text, <c>2003-04</c>.</summary>
internal sealed class SchoolYearJson : JsonConverter<SchoolYear>
{
    public override SchoolYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SchoolYear.TryParse(reader.GetString() ?? "") ?? throw new JsonException("Not a school year.");

    public override void Write(Utf8JsonWriter writer, SchoolYear value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
