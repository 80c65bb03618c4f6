namespace E2CSemantic.Model.Definitions;

/// <summary>
/// A column computed once per person and school year over the rows that belong to the metric, before grouping:
/// the number of distinct values of <paramref name="Column"/>.
/// </summary>
/// <param name="Name">The name that expressions use; an integer.</param>
/// <param name="Column">The fact column whose distinct values are counted.</param>
public sealed record PerUnitColumn(string Name, string Column);
