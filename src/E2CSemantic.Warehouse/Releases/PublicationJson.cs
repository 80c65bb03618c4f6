using System.Text.Json;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>What was published of a release, as JSON.</summary>
internal static class PublicationJson
{
    private static readonly JsonSerializerOptions _json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new SchoolYearJson(), new DimensionNameJson() } };

    public static ReleasePublication Read(string text) => JsonSerializer.Deserialize<ReleasePublication>(text, _json)!;

    public static string Write(ReleasePublication publication) => JsonSerializer.Serialize(publication, _json);
}
