using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>One value of a column for each key: the modal one; on a tie, the tied value most recently observed.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key.</param>
/// <param name="Column">The column settled.</param>
/// <param name="MostRecentBy">The column that orders observations.</param>
/// <param name="Place">Where declared.</param>
public sealed record OneValueRule(
    string Name, string From, ImmutableArray<string> Keys, string Column, string MostRecentBy, SourcePlace Place)
    : BuildingRule(Name, From, Place);
