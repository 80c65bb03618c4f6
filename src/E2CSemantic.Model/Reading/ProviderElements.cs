using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads whose elements a provider's decision is about. A name that no metric knows is a fault: a decision that hits nothing would be believed to hold.</summary>
internal static class ProviderElements
{
    /// <summary>The key <c>provider</c>: one that a metric names.</summary>
    public static string? Provider(MappingReader reader, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
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

    /// <summary>The key <c>elements</c>: at least one of those that metrics need of the provider.</summary>
    public static ImmutableArray<string> Elements(MappingReader reader, string? provider, IReadOnlyCollection<MetricDefinition> metrics, FaultList faults)
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
