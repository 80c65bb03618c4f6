using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The least value of a column among the rows of a key that meet the conditions; a key without such rows has no row.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key.</param>
/// <param name="Of">The column whose least value is taken.</param>
/// <param name="As">The new column.</param>
/// <param name="Where">The condition.</param>
/// <param name="Place">Where declared.</param>
public sealed record FirstRule(
    string Name, string From, ImmutableArray<string> Keys, string Of, string As, SourceValue Where, SourcePlace Place)
    : BuildingRule(Name, From, Place);
