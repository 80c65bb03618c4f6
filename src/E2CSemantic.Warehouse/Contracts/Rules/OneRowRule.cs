using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>One row for each key: the first in an order; of equal ones, the one first in the file.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key.</param>
/// <param name="Order">The order, at least one column.</param>
/// <param name="Place">Where declared.</param>
public sealed record OneRowRule(
    string Name, string From, ImmutableArray<string> Keys, ImmutableArray<RowOrder> Order, SourcePlace Place)
    : BuildingRule(Name, From, Place);
