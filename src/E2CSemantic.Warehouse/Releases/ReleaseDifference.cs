using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>What one release has more, less and other than another. Facts and years that are equal are left out.</summary>
/// <param name="From">The release compared with.</param>
/// <param name="To">The release that differs.</param>
/// <param name="Facts">The facts and years that differ, by fact, then by year.</param>
/// <param name="Dimensions">The dimensions that differ.</param>
public sealed record ReleaseDifference(
    Release From, Release To, ImmutableArray<FactDifference> Facts, ImmutableArray<DimensionDifference> Dimensions);
