using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Adds columns of another relation's row with the same key; missing where there is none.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="In">The relation looked into; at most one row for each key.</param>
/// <param name="On">The key, columns of both.</param>
/// <param name="Take">New columns with the columns they are taken from.</param>
/// <param name="Place">Where declared.</param>
public sealed record LookupRule(
    string Name, string From, string In, ImmutableArray<string> On, ImmutableArray<KeyValuePair<string, string>> Take, SourcePlace Place)
    : BuildingRule(Name, From, Place)
{
    internal RelationShape? Looked { get; init; }
}
