using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>One of <paramref name="Codes"/>.</summary>
/// <param name="Codes">The allowed texts.</param>
public sealed record CodeType(ImmutableSortedSet<string> Codes) : SourceType;
