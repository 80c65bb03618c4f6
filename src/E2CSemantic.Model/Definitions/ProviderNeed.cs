using System.Collections.Immutable;

namespace E2CSemantic.Model.Definitions;

/// <summary>A data provider and the elements of its that a metric needs.</summary>
/// <param name="Id">The provider's id: <c>sdp</c>.</param>
/// <param name="Needs">The names of the elements.</param>
public sealed record ProviderNeed(string Id, ImmutableArray<string> Needs);
