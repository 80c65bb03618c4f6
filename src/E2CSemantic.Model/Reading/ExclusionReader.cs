using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Metrics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads what providers exclude, a file a decision. A name that no metric knows is a fault: an exclusion that hits nothing would be believed to hold.</summary>
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

        var provider = Provider(reader, metrics, faults);
        var elements = Elements(reader, provider, metrics, faults);
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

    private static string? Provider(MappingReader reader, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
    {
        var known = metrics.SelectMany(metric => metric.Providers).Select(need => need.Id).ToHashSet(StringComparer.Ordinal);
        if (reader.Name("provider") is not { } provider)
        {
            return null;
        }

        if (!known.Contains(provider.Value))
        {
            faults.Add(ModelFaults.ValueUnknown(provider.Place, "'provider'", provider.Value, known));
        }

        return provider.Value;
    }

    private static ImmutableArray<string> Elements(MappingReader reader, string? provider, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
    {
        var known = metrics.SelectMany(metric => metric.Providers).Where(need => need.Id == provider).SelectMany(need => need.Needs).ToHashSet(StringComparer.Ordinal);
        var elements = reader.Texts("elements");
        if (reader.Node("elements") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf("elements"), "'elements'"));
        }

        foreach (var element in elements.Where(element => known.Count > 0 && !known.Contains(element.Value)))
        {
            faults.Add(ModelFaults.ValueUnknown(element.Place, "an element", element.Value, known));
        }

        return [.. elements.Select(element => element.Value)];
    }
}
