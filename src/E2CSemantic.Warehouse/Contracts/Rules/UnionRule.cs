using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The rows of several relations with the same columns, none left out.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The first relation read; it says the columns.</param>
/// <param name="And">The other relations read.</param>
/// <param name="Place">Where declared.</param>
public sealed record UnionRule(string Name, string From, ImmutableArray<string> And, SourcePlace Place)
    : BuildingRule(Name, From, Place)
{
    internal RelationShape? Shape { get; init; }
}
