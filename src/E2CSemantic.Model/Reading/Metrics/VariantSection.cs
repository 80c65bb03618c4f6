using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>
/// One metric of a file: that of the file itself, or one of its <c>variants</c>, which is the same rule under other constants. Constants belong to
/// the definition; no caller gives one.
/// </summary>
/// <param name="Name">The name within the domain; null for the metric of the file itself.</param>
/// <param name="Title">A variant's title.</param>
/// <param name="Description">A variant's description.</param>
/// <param name="Parameters">The constants.</param>
/// <param name="Observe">A variant's own maturity; null for that of the file.</param>
/// <param name="Coverage">A variant's coverage; that of the file is not its own.</param>
internal sealed record VariantSection(
    Located<string>? Name, string? Title, string? Description, ImmutableSortedDictionary<string, object> Parameters, Observation? Observe, Coverage? Coverage)
{
    private static readonly KeyList Keys = KeyList.Of("title", "description", "params?", "observe?", "coverage?");

    public static Shape Constants { get; } = new Shape.Entries(new Shape.Either(TextForms.Any, new Shape.Number()));

    public static Shape Shape { get; } = new Shape.Entries(ShapeKey.Of(
        Keys, ("title", TextForms.Any), ("description", TextForms.Any), ("params", Constants), ("observe", ObserveSection.Shape), ("coverage", CoverageSection.Shape)));

    /// <summary>The metric of the file itself, then its variants in written order.</summary>
    public static ImmutableArray<VariantSection> Read(MappingReader metric, FaultList faults)
    {
        var parameters = ReadParameters(metric, faults);
        var all = ImmutableArray.CreateBuilder<VariantSection>();
        all.Add(new(null, null, null, parameters, null, null));
        foreach (var (key, node) in metric.Entries("variants"))
        {
            if (Values.Name(key, "a name under 'variants'", faults) is { } name
                && MappingReader.Open(node, "a variant", Keys, faults) is { } reader
                && reader.Text("title") is { } title
                && reader.Text("description") is { } description)
            {
                var changed = ReadParameters(reader, faults, parameters);
                all.Add(new(name, title.Value, description.Value, parameters.SetItems(changed), reader.Has("observe") ? ObserveSection.Read(reader) : null, CoverageSection.Read(reader, faults)));
            }
        }

        return all.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, object> ReadParameters(
        MappingReader reader, FaultList faults, ImmutableSortedDictionary<string, object>? declared = null)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, node) in reader.Entries("params"))
        {
            if (Values.Name(key, "a name under 'params'", faults) is not { } name)
            {
                continue;
            }

            if (declared is not null && !declared.ContainsKey(name.Value))
            {
                faults.Add(ModelFaults.KeyUnknown(name.Place, "the metric's 'params'", name.Value, [.. declared.Keys]));
            }
            else if (node is not YamlScalar { Value: long or decimal or string } scalar)
            {
                faults.Add(ModelFaults.ValueType(node.Place, $"'{name.Value}'", "a number or text", node.Shape));
            }
            else
            {
                parameters[name.Value] = scalar.Value;
            }
        }

        return parameters.ToImmutable();
    }
}
