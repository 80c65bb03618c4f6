using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>dimensions</c>: each is known, and the fact reaches it by exactly one path. Null at any fault, so that other sections wait.</summary>
internal static class DimensionsSection
{
    private static readonly KeyList Keys = KeyList.Of("allow", "required?", "max_cross");

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys, ("allow", new Shape.List(TextForms.Name)), ("required", new Shape.List(TextForms.Name)), ("max_cross", new Shape.Integer(1)));

    public static MetricDimensions? Read(MappingReader metric, FactScope? fact, FaultList faults)
    {
        if (metric.Mapping("dimensions", Keys) is not { } reader)
        {
            return null;
        }

        var before = faults.Count;
        var allow = reader.Names("allow");
        var required = reader.Names("required");
        var crossed = Math.Max(1, allow.Length - required.Length);
        var maxCross = reader.Integer("max_cross", 1, crossed);
        foreach (var name in required.Where(name => allow.All(allowed => allowed.Value != name.Value)))
        {
            faults.Add(ModelFaults.DimensionUnknown(name.Place, "'allow'", name.Value, allow.Select(allowed => allowed.Value)));
        }

        if (fact is not null)
        {
            foreach (var name in allow)
            {
                CheckPath(name, fact, faults);
            }
        }

        return maxCross is null || faults.Count > before ? null : new(NamesOf(allow), NamesOf(required), maxCross.Value);
    }

    private static void CheckPath(Located<string> name, FactScope fact, FaultList faults)
    {
        if (!fact.Whole.Dimensions.TryGetValue(new(name.Value), out var dimension))
        {
            faults.Add(ModelFaults.DimensionUnknown(name.Place, "metrics/dimensions", name.Value, fact.Whole.Dimensions.Keys.Select(known => known.Value)));
        }
        else if (fact.PathTo(dimension) is null)
        {
            var others = fact.Fact.Columns
                .Where(column => column.References is not null && column.References == dimension.Table)
                .Select(column => column.Name)
                .ToArray();
            faults.Add(others.Length > 1
                ? ModelFaults.JoinPathAmbiguous(name.Place, fact.Fact.Name, name.Value, others)
                : ModelFaults.JoinPathMissing(name.Place, fact.Fact.Name, name.Value, fact.Reachable.Select(known => known.Name.Value)));
        }
    }

    private static ImmutableArray<DimensionName> NamesOf(ImmutableArray<Located<string>> names) => [.. names.Select(name => new DimensionName(name.Value))];
}
