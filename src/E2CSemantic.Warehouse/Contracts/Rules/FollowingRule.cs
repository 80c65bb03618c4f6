using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Adds columns of the row of the same key whose order is greater by one; missing where there is none.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read; at most one row for each key and order.</param>
/// <param name="Keys">The key.</param>
/// <param name="Order">The whole-number column that orders the rows of a key.</param>
/// <param name="Take">New columns with the columns they are taken from.</param>
/// <param name="Place">Where declared.</param>
public sealed record FollowingRule(
    string Name, string From, ImmutableArray<string> Keys, string Order, ImmutableArray<KeyValuePair<string, string>> Take, SourcePlace Place)
    : BuildingRule(Name, From, Place);
