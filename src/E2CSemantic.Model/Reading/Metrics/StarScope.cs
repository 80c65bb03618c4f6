using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What a metric is checked against.</summary>
internal sealed record StarScope(StarSchema Star, ImmutableSortedDictionary<DimensionName, DimensionDefinition> Dimensions, ImmutableSortedDictionary<string, Codeset> Codesets);
