using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Each row once for every whole number of a range.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="As">The new column, the number.</param>
/// <param name="Least">The first number.</param>
/// <param name="Most">The last number.</param>
/// <param name="Place">Where declared.</param>
public sealed record ExpandRule(string Name, string From, string As, long Least, long Most, SourcePlace Place)
    : BuildingRule(Name, From, Place);
