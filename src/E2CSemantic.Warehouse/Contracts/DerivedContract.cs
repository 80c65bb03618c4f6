using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>
/// What is made of the star itself when a release is cut: rules over tables of the union of all sources, and the facts whose rows are
/// replaced by what they make. To complete a fact, it is read, and loaded whole.
/// </summary>
/// <param name="Name">The file's name without its ending; contracts run in the order of their names.</param>
/// <param name="Description">What is made.</param>
/// <param name="Reads">The names that rules use, with the tables.</param>
/// <param name="Rules">The rules in order.</param>
/// <param name="Targets">The facts that are filled.</param>
public sealed record DerivedContract(
    string Name,
    string Description,
    ImmutableArray<KeyValuePair<string, string>> Reads,
    ImmutableArray<BuildingRule> Rules,
    ImmutableArray<StarTarget> Targets);
