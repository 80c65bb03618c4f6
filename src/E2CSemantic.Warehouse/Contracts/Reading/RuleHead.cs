using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>What every rule says: its name, the relation it reads, and where it stands.</summary>
internal sealed record RuleHead(string Name, string From, SourcePlace Place);
