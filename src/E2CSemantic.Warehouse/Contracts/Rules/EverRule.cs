using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Whether any row of a key meets the conditions.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key.</param>
/// <param name="As">The new column, true or false.</param>
/// <param name="Where">The condition.</param>
/// <param name="Place">Where declared.</param>
public sealed record EverRule(
    string Name, string From, ImmutableArray<string> Keys, string As, SourceValue Where, SourcePlace Place)
    : BuildingRule(Name, From, Place);
