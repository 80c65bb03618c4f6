using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>One step of making an extract coarser.</summary>
/// <param name="Column">The column, as <see cref="ExtractColumn.Origin"/> writes it.</param>
/// <param name="Map">Values with the coarser ones in their place; empty where the column is withheld altogether.</param>
public sealed record LadderStep(string Column, ImmutableSortedDictionary<string, string> Map)
{
    /// <summary>For people.</summary>
    public override string ToString() => Map.IsEmpty ? $"{Column} withheld" : $"{Column} in {Map.Values.Distinct().Count()} wider classes";
}
