using System.Collections.Immutable;

namespace E2CSemantic.Model.Definitions;

/// <summary>What a fixture asks.</summary>
/// <param name="Years">The school years; at least one.</param>
/// <param name="GroupBy">The dimensions to group by.</param>
/// <param name="Where">For a dimension, the member ids to keep.</param>
public sealed record FixtureQuery(
    ImmutableArray<SchoolYear> Years,
    ImmutableArray<DimensionName> GroupBy,
    ImmutableSortedDictionary<DimensionName, ImmutableArray<string>> Where);
