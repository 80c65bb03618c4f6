using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>What an upgrade did; nothing of both where what is loaded stood as the star does.</summary>
/// <param name="Applied">The schema files that were applied, by number.</param>
/// <param name="Carried">The sources whose parts were carried over.</param>
public sealed record UpgradeReport(ImmutableArray<string> Applied, ImmutableArray<string> Carried);
