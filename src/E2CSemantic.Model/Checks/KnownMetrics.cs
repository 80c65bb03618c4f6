using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Checks;

/// <summary>The metrics that a policy may name; those whose files are at fault are known by name only and not blamed twice.</summary>
internal sealed record KnownMetrics(ImmutableArray<MetricDefinition> Read, ImmutableArray<string> AtFault);
