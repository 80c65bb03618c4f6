namespace E2CSemantic.Warehouse.Releases;

/// <summary>How many there are more, less and other.</summary>
/// <param name="Added">In the second release only.</param>
/// <param name="Removed">In the first release only.</param>
/// <param name="Changed">In both, and not the same.</param>
public sealed record Difference(long Added, long Removed, long Changed);
