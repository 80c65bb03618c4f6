using System.Text.Json.Nodes;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;
using E2CSemantic.Model.Tests.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Shapes;

public sealed class DefinitionSchemaTests
{
    private static readonly JsonObject _metrics = JsonNode.Parse(DefinitionSchema.OfMetrics())!.AsObject();
    private static readonly JsonObject _dimensions = JsonNode.Parse(DefinitionSchema.OfDimensions())!.AsObject();
    private static readonly JsonObject _codesets = JsonNode.Parse(DefinitionSchema.OfCodesets())!.AsObject();

    public static TheoryData<string, string, string> Faults() => new()
    {
        { SmallWorld.Visits, "owner: board", "owner: board\nownr: board" },
        { SmallWorld.Visits, "title: Visits\n", "" },
        { SmallWorld.Visits, "owner: board", "owner: [board]" },
        { SmallWorld.Visits, "owner: board", "owner: 12" },
        { SmallWorld.Visits, "owner: board", "owner: \" \"" },
        { SmallWorld.Visits, "metric: d.visits", "metric: visits" },
        { SmallWorld.Visits, "version: 1.0.0", "version: 1.0" },
        { SmallWorld.Visits, "version: 1.0.0", "version: one" },
        { SmallWorld.Visits, "status: published", "status: publishd" },
        { SmallWorld.Visits, "from: 2000-01", "from: 2000" },
        { SmallWorld.Visits, "from: 2000-01, to: null", "from: 2000-01" },
        { SmallWorld.Visits, "kind: count", "kind: counts" },
        { SmallWorld.Visits, "measure: {count_distinct: person_key}", "having: \"days > 1\"" },
        { SmallWorld.Visits, "measure: {count_distinct: person_key}", "measure: {count: person_key}" },
        { SmallWorld.Visits, "max_cross: 2", "max_cross: 0" },
        { SmallWorld.Visits, "rows_per_unit: 1", "rows_per_unit: 1.5" },
        { SmallWorld.Visits, "providers: [{id: one, needs: [Visits]}]", "providers: []" },
        { SmallWorld.Visits, "unit: people, decimals: 0", "unit: persons, decimals: 0" },
        { SmallWorld.Visits, "unit: people, decimals: 0", "unit: people, decimals: 7" },
        { SmallWorld.Visits, "years: [2003-04], group_by", "years: [], group_by" },
        { SmallWorld.Visits, "where: {level: [A]}", "where: {level: A}" },
        { SmallWorld.Share, "places: count_distinct(place_key)", "places: distinct(place_key)" },
        { SmallWorld.Share, "1 school_years", "1 years" },
        { SmallWorld.Mean, "bounds: [0, 100]", "bounds: 100" },
        { SmallWorld.Gap, "as: difference", "as: distance" },
        { SmallWorld.Gap, "of: d.visits@1", "of: d.visits" },
        { SmallWorld.Gap, "gap: {of: d.visits@1, dimension: level, group: A, reference: B, as: difference}\n", "" },
        { SmallWorld.Spread, "kind: derived", "kind: gap" },
        { SmallWorld.Level, "members:\n", "member:\n" },
        { SmallWorld.Level, "label: Low}", "label: Low, flag: low}" },
        { SmallWorld.Place, "registry: {id: place_code, label: label}", "registry: place_code" },
    };

    [Theory]
    [InlineData("metric.schema.json")]
    [InlineData("dimension.schema.json")]
    [InlineData("codeset.schema.json")]
    public void TheHousesSchema_IsWhatTheReadersDeclare(string file)
    {
        var path = Repository.PathTo("metrics", file);
        var declared = file.Split('.')[0] switch
        {
            "metric" => DefinitionSchema.OfMetrics(),
            "dimension" => DefinitionSchema.OfDimensions(),
            _ => DefinitionSchema.OfCodesets(),
        };

        Assert.True(File.Exists(path) && File.ReadAllText(path) == declared, $"run 'metrics schema {file.Split('.')[0]} > metrics/{file}'");
    }

    [Fact]
    public void Schema_AcceptsEveryFileOfTheHouse()
    {
        var refused = Directory.EnumerateFiles(Repository.PathTo("metrics"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("policies", StringComparison.Ordinal) && !file.Contains("exclusions", StringComparison.Ordinal) && !file.Contains("indicators", StringComparison.Ordinal))
            .Where(file => !SchemaCheck.Accepts(SchemaOf(file), YamlFile.Read(file, new FaultList())!));

        Assert.Empty(refused);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Schema_RefusesWhatTheReaderRefuses(string file, string old, string replacement)
    {
        using var world = new SmallWorld().WithComparisons();
        Assert.True(Accepts(world, file));

        world.With(file, old, replacement);

        Assert.NotEmpty(world.Faults());
        Assert.False(Accepts(world, file));
    }

    private static bool Accepts(SmallWorld world, string file) => SchemaCheck.Accepts(SchemaOf(file), YamlFile.Read(world.PathTo(file), new FaultList())!);

    private static JsonObject SchemaOf(string file) => file.Replace('\\', '/') switch
    {
        var path when path.Contains("/dimensions/", StringComparison.Ordinal) => _dimensions,
        var path when path.Contains("/codesets/", StringComparison.Ordinal) => _codesets,
        _ => _metrics,
    };
}
