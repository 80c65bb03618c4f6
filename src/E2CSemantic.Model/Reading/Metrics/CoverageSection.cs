using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>coverage</c>, and checks once all metrics are read that each names a share of people that can be asked of the whole state.</summary>
internal static class CoverageSection
{
    private static readonly KeyList Keys = KeyList.Of("of", "minimum?");

    public static Shape Shape { get; } = ShapeKey.Of(Keys, ("of", TextForms.Reference), ("minimum", new Shape.Between(0, 1)));

    public static Coverage? Read(MappingReader reader, FaultList faults)
    {
        if (reader.Mapping("coverage", Keys) is not { } coverage)
        {
            return null;
        }

        var of = coverage.Form("of", "a metric and its major version like k12.grad4@1", MetricReference.TryParse);
        var minimum = (coverage.Node("minimum") as YamlScalar)?.Value as decimal?;
        if (coverage.Node("minimum") is { } node && minimum is not (> 0 and < 1))
        {
            faults.Add(ModelFaults.ValueType(node.Place, "'minimum'", "a share above 0 and below 1 like 0.5", node.Shape));
        }

        return of is null ? null : new(of.Value, minimum, of.Place);
    }

    public static void Check(KnownVersions known, FaultList faults)
    {
        foreach (var metric in known.Read.Where(metric => metric.Coverage is not null))
        {
            var (of, place) = (metric.Coverage!.Of, metric.Coverage.Place);
            if (known.Find(of) is not { } share)
            {
                if (!known.IsAtFault(of))
                {
                    faults.Add(ModelFaults.ValueUnknown(place, "a metric", of.ToString(), known.References));
                }
            }
            else if (share.Kind is not MetricKind.Ratio || !share.Dimensions.Required.IsEmpty || share.Name == metric.Name)
            {
                faults.Add(ModelFaults.CoverageOf(place, of.ToString()));
            }
        }
    }
}
