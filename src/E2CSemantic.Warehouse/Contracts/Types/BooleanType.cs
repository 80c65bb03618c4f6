using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>True or false.</summary>
/// <param name="TrueTexts">The texts that mean true.</param>
/// <param name="FalseTexts">The texts that mean false.</param>
public sealed record BooleanType(ImmutableSortedSet<string> TrueTexts, ImmutableSortedSet<string> FalseTexts) : SourceType;
