using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>What someone finds who knows some of a group's quasi-identifiers at once.</summary>
/// <param name="QuasiIdentifiers">What is known.</param>
/// <param name="Alone">The people in classes of one.</param>
/// <param name="BelowK">The people in classes below k.</param>
public sealed record MeasuredCombination(ImmutableArray<string> QuasiIdentifiers, long Alone, long BelowK);
