using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Policies;

/// <summary>
/// A jurisdiction's disclosure rules as versioned data: what each tier is answered from, the minimum cell, and which cubes are
/// published with which share of a release's privacy loss. The code holds none of these numbers.
/// </summary>
/// <param name="Jurisdiction">The id, which is also the file's name: <c>ma</c>.</param>
/// <param name="Version">The version of the rules: <c>2026.2</c>.</param>
/// <param name="Tiers">The rule for each tier; every tier has one.</param>
/// <param name="ReleaseNanoRho">
/// The zero-concentrated differential privacy loss rho of one release for one person's contribution to one school year, in billionths.
/// </param>
/// <param name="Confidence">The coverage of the noise intervals in thousandths: 950.</param>
/// <param name="Cubes">The published cubes; their shares sum to at most 1. Nothing else is published.</param>
/// <param name="Place">Where the policy stands.</param>
public sealed record DisclosurePolicy(
    string Jurisdiction,
    string Version,
    ImmutableSortedDictionary<Tier, TierRule> Tiers,
    long ReleaseNanoRho,
    int Confidence,
    ImmutableArray<PublishedCube> Cubes,
    SourcePlace Place);
