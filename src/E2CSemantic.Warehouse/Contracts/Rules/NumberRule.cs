using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Numbers the rows of a key from 1 in the order of some columns.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key.</param>
/// <param name="Order">The columns that order them.</param>
/// <param name="As">The new column.</param>
/// <param name="Place">Where declared.</param>
public sealed record NumberRule(
    string Name, string From, ImmutableArray<string> Keys, ImmutableArray<string> Order, string As, SourcePlace Place)
    : BuildingRule(Name, From, Place);
