using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>A column of the star with the elements that it comes from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Type">Its type, engine-neutral.</param>
/// <param name="Description">What it means.</param>
/// <param name="References">The dimension whose key it holds; null for other columns.</param>
/// <param name="Identifies">Whether it is part of the grain.</param>
/// <param name="Additivity">Over what it may be summed; null for a column that is no measure.</param>
/// <param name="Elements">The keys of the elements whose values are in it.</param>
/// <param name="Rows">Where a source fills it with one value or a key of the warehouse's own: the keys of the elements that name the row.</param>
/// <param name="Providers">The agencies behind both.</param>
public sealed record DictionaryColumn(
    string Table,
    string Column,
    string Type,
    string Description,
    string? References,
    bool Identifies,
    string? Additivity,
    ImmutableArray<string> Elements,
    ImmutableArray<string> Rows,
    ImmutableArray<string> Providers);
