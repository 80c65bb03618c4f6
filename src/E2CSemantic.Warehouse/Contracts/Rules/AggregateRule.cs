using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>One row for each key with figures over the key's rows.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key; with none there is one row over all.</param>
/// <param name="Columns">The figures.</param>
/// <param name="Place">Where declared.</param>
public sealed record AggregateRule(
    string Name, string From, ImmutableArray<string> Keys, ImmutableArray<AggregateColumn> Columns, SourcePlace Place)
    : BuildingRule(Name, From, Place);
