using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The different combinations of some columns over several relations.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The first relation read.</param>
/// <param name="And">The other relations read.</param>
/// <param name="Columns">The columns, present in each.</param>
/// <param name="Place">Where declared.</param>
public sealed record DistinctRule(
    string Name, string From, ImmutableArray<string> And, ImmutableArray<string> Columns, SourcePlace Place)
    : BuildingRule(Name, From, Place);
