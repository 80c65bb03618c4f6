namespace E2CSemantic.Query;

/// <summary>The store that a statement is run in.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Store">Which of its two stores.</param>
public sealed record WarehouseTarget(string ReleaseId, WarehouseStore Store);
