using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Interop;

/// <summary>
/// The published tables as an Apache Ossie semantic model (core-spec/spec.md of apache/ossie), in JSON, which is YAML as well. A dataset is a published
/// table, a metric one of its cells; a relationship leads from a table to the same version's table of fewer dimensions.
/// </summary>
internal static class OssieDocument
{
    /// <summary>The one version of the specification that is written.</summary>
    public const string Version = "0.2.0.dev0";

    private static readonly JsonSerializerOptions _inOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(ReleasedTables released) => new()
    {
        ["version"] = Version,
        ["semantic_model"] = new JsonArray(new JsonObject
        {
            ["name"] = released.ModelName,
            ["description"] = $"Published cubes of policy {released.Catalog.Policy.Jurisdiction} {released.Catalog.Policy.Version}. The cells carry noise; no fact is in them.",
            ["datasets"] = new JsonArray([.. released.Tables.Select(table => Dataset(released, table))]),
            ["relationships"] = new JsonArray([.. Relationships(released)]),
            ["metrics"] = new JsonArray([.. released.Tables.Select(table => Metric(released, table))]),
        }),
    };

    private static JsonObject Dataset(ReleasedTables released, PublishedTable table) => new()
    {
        ["name"] = table.Name,
        ["source"] = released.SourceOf(table),
        ["primary_key"] = Names(table.KeyColumns),
        ["description"] = ReleasedTables.Describe(table),
        ["fields"] = new JsonArray(
        [
            Field(PublishedTable.YearColumn, PublishedTable.YearColumn, "Integer", "The spring year of the school year: 2004 is 2003-04.", isTime: true),
            .. table.By.Select(name => Dimension(released.Catalog.Dimensions[name])),
            Field(ReleasedTables.Value, table.ValueText, TypeOf(table), "The value as PUBLIC is answered, not rounded; null where withheld."),
            Field(ReleasedTables.People, table.PeopleText, "Integer", "The people behind it; null where withheld."),
        ]),
    };

    private static JsonObject Dimension(DimensionDefinition dimension) =>
        Field(dimension.Name.Value, dimension.Name.Value, "String", dimension.Description.Trim(), isTime: false);

    private static JsonObject Field(string name, string expression, string datatype, string description, bool? isTime = null)
    {
        var field = new JsonObject
        {
            ["name"] = name,
            ["expression"] = Expression(expression),
            ["datatype"] = datatype,
            ["description"] = description,
        };
        if (isTime is { } time)
        {
            field["dimension"] = new JsonObject { ["is_time"] = time };
        }

        return field;
    }

    private static IEnumerable<JsonObject> Relationships(ReleasedTables released) =>
        from finer in released.Tables
        from coarser in released.Tables
        where coarser.Metric == finer.Metric && coarser.By.Length < finer.By.Length && coarser.By.All(finer.By.Contains)
        select new JsonObject
        {
            ["name"] = $"{finer.Name}_to_{coarser.Name}",
            ["from"] = finer.Name,
            ["to"] = coarser.Name,
            ["from_columns"] = Names(coarser.KeyColumns),
            ["to_columns"] = Names(coarser.KeyColumns),
        };

    private static JsonObject Metric(ReleasedTables released, PublishedTable table) => new()
    {
        ["name"] = table.Name,
        ["expression"] = Expression($"MAX({table.Name}.{ReleasedTables.Value})"),
        ["description"] = $"{table.Metric.Title}. {table.Metric.Description.Trim()}",
        ["datatype"] = TypeOf(table),
        ["custom_extensions"] = new JsonArray(new JsonObject
        {
            ["vendor_name"] = MetricBlock.Vendor,
            ["data"] = MetricBlock.Of(released, table).ToJsonString(_inOneLine),
        }),
    };

    private static string TypeOf(PublishedTable table) => table.Metric.Kind is MetricKind.Count ? "Integer" : "Decimal";

    private static JsonObject Expression(string text) =>
        new() { ["dialects"] = new JsonArray(new JsonObject { ["dialect"] = "ANSI_SQL", ["expression"] = text }) };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
