using System.Text.Json.Nodes;
using E2CSemantic.Host.Commands;
using E2CSemantic.Host.Interop;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop;

public sealed class DbtManifestTests
{
    private static readonly JsonObject _manifest = JsonNode.Parse(DbtManifest.Of(ShippedTables.Released).ToJsonString())!.AsObject();

    private static readonly JsonObject _fields = JsonNode.Parse(
        File.ReadAllText(Repository.PathTo("tests", "E2CSemantic.Host.Tests", "Interop", "dbt-fields.json")))!.AsObject();

    private static IEnumerable<JsonNode> Models => _manifest["semantic_models"]!.AsArray()!;

    private static IEnumerable<JsonNode> Metrics => _manifest["metrics"]!.AsArray()!;

    [Fact]
    public void Manifest_HasTheFieldsOfEveryPart() => Assert.Empty(
        Objections("manifest", [_manifest])
            .Concat(Objections("project_configuration", [_manifest["project_configuration"]!]))
            .Concat(Objections("semantic_model", Models))
            .Concat(Objections("node_relation", Models.Select(model => model["node_relation"]!)))
            .Concat(Objections("measure", Models.SelectMany(model => model["measures"]!.AsArray())!))
            .Concat(Objections("dimension", Models.SelectMany(model => model["dimensions"]!.AsArray())!))
            .Concat(Objections("dimension_type_params", Models.Select(model => model["dimensions"]![0]!["type_params"]!)))
            .Concat(Objections("metric", Metrics))
            .Concat(Objections("metric_type_params", Metrics.Select(metric => metric["type_params"]!)))
            .Concat(Objections("input_measure", Metrics.Select(metric => metric["type_params"]!["measure"]!)))
            .Concat(Objections("config", Models.Concat(Metrics).Select(part => part["config"]!))));

    [Fact]
    public void Check_Objects_WhenAFieldIsMissingNullOrUnknown() => Assert.Equal(
        ["node_relation lacks alias", "node_relation lacks schema_name", "node_relation has no field table"],
        Objections("node_relation", [new JsonObject { ["schema_name"] = null, ["table"] = "t" }]));

    [Fact]
    public void Manifest_IsTheSame_ForTheShippedDefinitions() => Snapshot.Match(Terminal.JsonText(_manifest) + "\n", extension: "json");

    [Fact]
    public void NodeRelations_NamePublishedTables_AndNeverFacts()
    {
        var relations = Models.Select(model => model["node_relation"]!["relation_name"]!.GetValue<string>()).ToList();

        Assert.Equal(ShippedTables.Released.Tables.Select(table => $"published.{table.Name}"), relations);
        Assert.Empty(Models.SelectMany(model => ShippedTables.FactsIn(model["node_relation"]!.ToJsonString())));
    }

    [Fact]
    public void Metrics_NameMeasuresThatAreThere()
    {
        var measures = Models.SelectMany(model => model["measures"]!.AsArray()).Select(measure => measure!["name"]!.GetValue<string>()).ToList();

        Assert.Equal(measures.Distinct(), measures);
        Assert.Equal(measures, Metrics.Select(metric => metric["type_params"]!["measure"]!["name"]!.GetValue<string>()));
    }

    [Fact]
    public void Names_AreSuchAsDbtTakes()
    {
        var names = Models.Concat(Metrics).Concat(Models.SelectMany(model => model["measures"]!.AsArray().Concat(model["dimensions"]!.AsArray())))
            .Select(part => part!["name"]!.GetValue<string>());

        Assert.All(names, name => Assert.Matches(@"\A[a-z]((?!__)[a-z0-9_])*[a-z0-9]\z", name));
    }

    private static IEnumerable<string> Objections(string part, IEnumerable<JsonNode> values)
    {
        var required = Names(part, "required");
        var known = required.Concat(Names(part, "optional")).ToHashSet();
        foreach (var value in values.Select(value => value.AsObject()))
        {
            foreach (var name in required.Where(name => value[name] is null))
            {
                yield return $"{part} lacks {name}";
            }

            foreach (var own in value.Where(own => !known.Contains(own.Key)))
            {
                yield return $"{part} has no field {own.Key}";
            }
        }
    }

    private static List<string> Names(string part, string which) => [.. _fields[part]![which]!.AsArray().Select(name => name!.GetValue<string>())];
}
