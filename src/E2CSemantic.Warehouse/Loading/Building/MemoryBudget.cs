namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// How much memory a store that builds may take before it puts things on the disk: what the process holds besides, first of all the vault's
/// tokens, and the store together stay below four gibibytes, or below what the process is given where that is less.
/// </summary>
internal static class MemoryBudget
{
    private const long Whole = 4L << 30;

    // The runtime and native libraries, and by how much an engine oversteps its limit: 0.2 GB each, measured; the rest is room.
    private const long Reserve = 700L << 20;

    // Slower, but it ends.
    private const long Least = 1L << 30;

    /// <summary>The bytes left for a store, at least 1 GiB. Collects first: what nobody holds any more goes back to the machine.</summary>
    public static long ForStore()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var memory = GC.GetGCMemoryInfo();
        return Math.Max(Least, Math.Min(Whole, memory.TotalAvailableMemoryBytes) - Reserve - memory.TotalCommittedBytes);
    }
}
