using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Rows put together with the rows of another relation that agree in some columns.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="With">The other relation.</param>
/// <param name="On">Columns of the first with those of the other that must agree.</param>
/// <param name="Inner">Whether rows without a match are left out; else they stay, what is taken being missing.</param>
/// <param name="Matches">How many rows of the other each row may have; the load is refused where it is not so.</param>
/// <param name="Take">New columns with the columns of the other that they are taken from.</param>
/// <param name="Place">Where declared.</param>
public sealed record JoinRule(
    string Name,
    string From,
    string With,
    ImmutableArray<KeyValuePair<string, string>> On,
    bool Inner,
    JoinMatches Matches,
    ImmutableArray<KeyValuePair<string, string>> Take,
    SourcePlace Place)
    : BuildingRule(Name, From, Place)
{
    internal RelationShape? Joined { get; init; }
}
