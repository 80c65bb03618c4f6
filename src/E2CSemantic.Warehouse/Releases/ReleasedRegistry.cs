using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>The members of a dimension that the release itself lists.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Members">Its members.</param>
public sealed record ReleasedRegistry(string Dimension, ImmutableArray<DimensionMember> Members);
