using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>
/// Overlapping spells of a key become one, from the earliest entry to the latest known exit (or none where a spell of them lasts on), numbered from 1 in order of entry.
/// Spells overlap when they share a day, or lie within some days of each other; one without an exit is open, one without an entry begins before all others.
/// </summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Keys">The key.</param>
/// <param name="Entry">The column of the first day.</param>
/// <param name="Exit">The column of the last day.</param>
/// <param name="Within">How many days may lie between spells that become one; with 0 they share a day.</param>
/// <param name="KeepsOpen">Whether a missing exit means that the spell lasts, and so does what it is merged into; else it is only not known.</param>
/// <param name="Number">The new column that numbers the spells of a key.</param>
/// <param name="Place">Where declared.</param>
public sealed record MergeSpellsRule(
    string Name, string From, ImmutableArray<string> Keys, string Entry, string Exit, long Within, bool KeepsOpen, string Number, SourcePlace Place)
    : BuildingRule(Name, From, Place);
