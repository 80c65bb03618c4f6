using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A step that reads one relation (a file or an earlier rule) and makes another, named for the rule.</summary>
/// <param name="Name">The rule's name and that of the relation it makes.</param>
/// <param name="From">The relation it reads.</param>
/// <param name="Place">Where the rule is declared.</param>
public abstract record BuildingRule(string Name, string From, SourcePlace Place);
