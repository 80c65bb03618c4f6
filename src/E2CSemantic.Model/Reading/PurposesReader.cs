using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads for which purposes providers let their elements be used, a file a decision.</summary>
internal static class PurposesReader
{
    private static readonly KeyList Keys = KeyList.Of("purposes", "provider", "elements", "allowed", "statute");

    public static ImmutableArray<ProviderPurposes> Read(string folder, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
    {
        var purposes = ImmutableArray.CreateBuilder<ProviderPurposes>();
        foreach (var file in Directory.Exists(folder) ? DefinitionFolder.Files(folder, faults) : [])
        {
            if (YamlFile.Read(file, faults) is { } root
                && MappingReader.Open(root, "the purposes", Keys, faults) is { } reader
                && One(file, reader, metrics, faults) is { } one)
            {
                purposes.Add(one);
            }
        }

        return purposes.ToImmutable();
    }

    private static ProviderPurposes? One(string file, MappingReader reader, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
    {
        var name = reader.Name("purposes");
        if (name is not null && Path.GetFileName(file) != $"{name.Value}.yaml")
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'purposes'", $"{name.Value}.yaml"));
        }

        var provider = ProviderElements.Provider(reader, metrics, faults);
        var elements = ProviderElements.Elements(reader, provider, metrics, faults);
        var allowed = reader.Texts("allowed");
        if (reader.Node("allowed") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf("allowed"), "'allowed'"));
        }

        var statute = reader.Text("statute");
        return name is null || provider is null || statute is null
            ? null
            : new(name.Value, provider, elements, [.. allowed.Select(purpose => purpose.Value)], statute.Value, name.Place);
    }
}
