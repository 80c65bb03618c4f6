using System.Collections.Immutable;

namespace E2CSemantic.Model.Definitions;

/// <summary>What callers may group and filter a metric by, the school year apart.</summary>
/// <param name="Allow">The dimensions, in declared order.</param>
/// <param name="Required">Those that every query must group by or pin to one member, because cells across them mean nothing.</param>
/// <param name="MaxCross">How many dimensions may be crossed at once below STEWARD, at least 1, required ones not counted.</param>
public sealed record MetricDimensions(ImmutableArray<DimensionName> Allow, ImmutableArray<DimensionName> Required, int MaxCross);
