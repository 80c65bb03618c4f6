using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Metrics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads what providers exclude, a file a decision.</summary>
internal static class ExclusionReader
{
    private static readonly KeyList Keys = KeyList.Of("exclusion", "provider", "elements", "project?", "statute", "reason", "from", "until?");

    public static ImmutableArray<ProviderExclusion> Read(string folder, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
    {
        var exclusions = ImmutableArray.CreateBuilder<ProviderExclusion>();
        foreach (var file in Directory.Exists(folder) ? DefinitionFolder.Files(folder, faults) : [])
        {
            if (YamlFile.Read(file, faults) is { } root
                && MappingReader.Open(root, "the exclusion", Keys, faults) is { } reader
                && One(file, reader, metrics, faults) is { } exclusion)
            {
                exclusions.Add(exclusion);
            }
        }

        return exclusions.ToImmutable();
    }

    private static ProviderExclusion? One(string file, MappingReader reader, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
    {
        var name = reader.Name("exclusion");
        if (name is not null && Path.GetFileName(file) != $"{name.Value}.yaml")
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'exclusion'", $"{name.Value}.yaml"));
        }

        var provider = ProviderElements.Provider(reader, metrics, faults);
        var elements = ProviderElements.Elements(reader, provider, metrics, faults);
        var project = reader.Text("project");
        var (statute, reason) = (reader.Text("statute"), reader.Text("reason"));
        var (from, until) = (Days.Read(reader, "from", faults), Days.Read(reader, "until", faults));
        if (until < from)
        {
            faults.Add(ModelFaults.ExclusionDays(reader.PlaceOf("until")));
        }

        return name is null || provider is null || statute is null || reason is null || from is null
            ? null
            : new(name.Value, provider, elements, project?.Value, statute.Value, reason.Value, from.Value, until, name.Place);
    }
}
