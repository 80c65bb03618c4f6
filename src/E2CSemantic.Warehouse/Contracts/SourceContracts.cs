using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Every source contract of a folder, by name.</summary>
/// <param name="All">The contracts.</param>
public sealed record SourceContracts(ImmutableArray<SourceContract> All);
