using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What a comparison may name: the versions that read facts.</summary>
/// <param name="Read">Those without a fault.</param>
/// <param name="AtFault">The ids of files at fault, which are not blamed twice.</param>
/// <param name="Comparisons">The references of files that are themselves comparisons.</param>
internal sealed record KnownVersions(IReadOnlyCollection<MetricDefinition> Read, IReadOnlyCollection<string> AtFault, ImmutableHashSet<string> Comparisons)
{
    public IEnumerable<string> References => Read.Select(version => MetricReference.Of(version).ToString());

    public MetricDefinition? Find(MetricReference reference) => Read.FirstOrDefault(version => MetricReference.Of(version) == reference);

    public bool IsComparison(MetricReference reference) => Comparisons.Contains(reference.ToString());

    // A variant's file bears the name of its metric, so nothing of the domain is called unknown while a file of it is at fault.
    public bool IsAtFault(MetricReference reference) => AtFault.Any(id => id.StartsWith($"{reference.Metric.Domain}.", StringComparison.Ordinal));
}
