using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>When rows are taken for anonymous: how many people share what is commonly known, and how different they are in what is not.</summary>
/// <param name="K">The least size of a class, at least 2.</param>
/// <param name="L">The least number of different values of a sensitive attribute in a class, at least 1.</param>
/// <param name="Groups">What is measured in a part of the star; empty where only extracts are.</param>
public sealed record AnonymityRule(int K, int L, ImmutableArray<QuasiGroup> Groups);
