using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Schema;

/// <summary>A dimension of one metric of the catalogue.</summary>
/// <param name="Definition">The dimension.</param>
/// <param name="IsRequired">Whether every question to the metric must group by it or pin it.</param>
/// <param name="Members">Its members in declared order.</param>
internal sealed record DimensionEntry(DimensionDefinition Definition, bool IsRequired, ImmutableArray<DimensionMember> Members);
