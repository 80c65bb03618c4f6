namespace E2CSemantic.Warehouse.Releases;

/// <summary>What a cut gave.</summary>
/// <param name="Release">The release.</param>
/// <param name="IsNew">False where the same contents had been cut before; the label is then another name of that release.</param>
public sealed record CutRelease(Release Release, bool IsNew);
