using System.Collections.Immutable;

namespace E2CSemantic.Model.Definitions;

/// <summary>A data provider and the elements of its that a metric needs.</summary>
/// <param name="Id">The provider's id: <c>sdp</c>.</param>
/// <param name="Needs">The names of the elements.</param>
/// <param name="WhenExcluded">What the metric answers while the provider excludes one of them.</param>
public sealed record ProviderNeed(string Id, ImmutableArray<string> Needs, ExclusionAnswer WhenExcluded);
