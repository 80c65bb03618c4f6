using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>What every rule of a contract did, in order.</summary>
internal sealed record AppliedRules(ImmutableArray<AppliedRule> Rules);
