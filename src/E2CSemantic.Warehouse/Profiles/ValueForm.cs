namespace E2CSemantic.Warehouse.Profiles;

/// <summary>The look of a value that identifies, whatever its column is called.</summary>
/// <param name="Name">What it is, lower snake case.</param>
/// <param name="Pattern">A regular expression of what engines have in common: classes, groups, repetitions, no look-around; it must match the whole value.</param>
/// <param name="Half">Whether half of a column's values must have it; otherwise one suffices.</param>
public sealed record ValueForm(string Name, string Pattern, bool Half);
