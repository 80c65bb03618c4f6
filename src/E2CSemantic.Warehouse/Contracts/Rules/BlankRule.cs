using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Makes a column missing in the rows that meet the conditions.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Column">The column.</param>
/// <param name="Where">The condition.</param>
/// <param name="Place">Where declared.</param>
public sealed record BlankRule(string Name, string From, string Column, SourceValue Where, SourcePlace Place)
    : BuildingRule(Name, From, Place);
