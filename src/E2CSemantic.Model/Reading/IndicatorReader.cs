using System.Collections.Immutable;
using E2CSemantic.Model.Checks;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the ids that states share, a file each. A metric that is not there is a fault, as is an id that a metric has.</summary>
internal static class IndicatorReader
{
    private static readonly KeyList Keys = KeyList.Of("indicator", "title", "description", "framework", "standard?", "implementations");
    private static readonly KeyList ImplementationKeys = KeyList.Of("metric", "differs?");

    public static ImmutableArray<Indicator> Read(string folder, KnownMetrics metrics, FaultList faults)
    {
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var file in Directory.Exists(folder) ? DefinitionFolder.Files(folder, faults) : [])
        {
            if (YamlFile.Read(file, faults) is { } root
                && MappingReader.Open(root, "the indicator", Keys, faults) is { } reader
                && One(file, reader, metrics, faults) is { } indicator)
            {
                indicators.Add(indicator);
            }
        }

        return indicators.ToImmutable();
    }

    private static Indicator? One(string file, MappingReader reader, KnownMetrics metrics, FaultList faults)
    {
        var name = reader.Form("indicator", "an id like e2w.consistent_attendance", MetricName.TryParse);
        var (title, description) = (reader.Text("title"), reader.Text("description"));
        var (framework, standard) = (reader.Text("framework"), reader.Text("standard"));
        var implementations = Implementations(reader, metrics, faults);
        if (name is not null && Path.GetFileName(file) != $"{name.Value.Name}.yaml")
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'indicator'", $"{name.Value.Name}.yaml"));
        }

        if (name is not null && metrics.Read.Any(metric => metric.Name == name.Value))
        {
            faults.Add(ModelFaults.IndicatorTaken(name.Place, name.Value.ToString()));
        }

        return name is null || title is null || description is null || framework is null
            ? null
            : new(name.Value, title.Value, description.Value, framework.Value, standard?.Value, implementations, name.Place);
    }

    private static ImmutableSortedDictionary<string, IndicatorImplementation> Implementations(MappingReader indicator, KnownMetrics metrics, FaultList faults)
    {
        var implementations = ImmutableSortedDictionary.CreateBuilder<string, IndicatorImplementation>(StringComparer.Ordinal);
        if (indicator.Has("implementations") && indicator.Entries("implementations").IsEmpty)
        {
            faults.Add(ModelFaults.ListEmpty(indicator.PlaceOf("implementations"), "'implementations'"));
        }

        foreach (var (key, node) in indicator.Entries("implementations"))
        {
            if (Values.Name(key, "a jurisdiction under 'implementations'", faults) is not { } jurisdiction
                || MappingReader.Open(node, "an implementation", ImplementationKeys, faults) is not { } reader
                || reader.Form("metric", "a metric's id like k12.grad4", MetricName.TryParse) is not { } metric)
            {
                continue;
            }

            if (metrics.AtFault.IsEmpty && metrics.Read.All(known => known.Name != metric.Value))
            {
                faults.Add(ModelFaults.ValueUnknown(metric.Place, "'metric'", metric.Value.ToString(), metrics.Read.Select(known => known.Name.ToString()).Distinct()));
            }

            implementations[jurisdiction.Value] = new(metric.Value, reader.Text("differs")?.Value);
        }

        return implementations.ToImmutable();
    }
}
