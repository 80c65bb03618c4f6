using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Only the rows that meet the conditions.</summary>
/// <param name="Name">The rule.</param>
/// <param name="From">The relation read.</param>
/// <param name="Where">The condition.</param>
/// <param name="Place">Where declared.</param>
public sealed record KeepRule(string Name, string From, SourceValue Where, SourcePlace Place)
    : BuildingRule(Name, From, Place);
