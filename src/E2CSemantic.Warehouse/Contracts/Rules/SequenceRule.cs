using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Adds columns that look along the rows of a key in an order; of equal rows, the one first in the file comes first.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key; with none all rows are one sequence.</param>
/// <param name="Order">The order.</param>
/// <param name="Columns">The new columns.</param>
/// <param name="Place">Where declared.</param>
public sealed record SequenceRule(
    string Name,
    string From,
    ImmutableArray<string> Keys,
    ImmutableArray<RowOrder> Order,
    ImmutableArray<SequenceColumn> Columns,
    SourcePlace Place)
    : BuildingRule(Name, From, Place);
