using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>How what is loaded stands to the star.</summary>
/// <param name="StarVersion">The version of the star.</param>
/// <param name="IsDue">Whether the next load, cut or removal, or <c>warehouse upgrade</c>, has something to carry over or to record.</param>
/// <param name="Files">The schema files, by number: those that are there, and those that were applied and are not.</param>
/// <param name="Parts">The sources' parts of the star, by source.</param>
public sealed record WarehouseStatus(int StarVersion, bool IsDue, ImmutableArray<SchemaFileStatus> Files, ImmutableArray<StarPartStatus> Parts);
