using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Adds computed columns.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Columns">The new columns.</param>
/// <param name="Place">Where declared.</param>
public sealed record DeriveRule(string Name, string From, ImmutableArray<NamedValue> Columns, SourcePlace Place)
    : BuildingRule(Name, From, Place)
{
    internal ImmutableArray<RelationColumn> Types { get; init; } = [];
}
