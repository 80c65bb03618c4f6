using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The same rows with only the columns named: kept, renamed or computed.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Place">Where declared.</param>
public sealed record SelectRule(string Name, string From, ImmutableArray<NamedValue> Columns, SourcePlace Place)
    : BuildingRule(Name, From, Place)
{
    internal ImmutableArray<RelationColumn> Types { get; init; } = [];
}
