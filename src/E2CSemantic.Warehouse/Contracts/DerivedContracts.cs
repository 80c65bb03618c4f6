using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What is made of the star when a release is cut.</summary>
/// <param name="InOrder">The contracts in the order in which they run.</param>
public sealed record DerivedContracts(ImmutableArray<DerivedContract> InOrder);
