namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// How much memory a store that builds may take before it puts things on the disk: what the process holds besides, first of all the vault's
/// tokens, and the store together stay below four gibibytes, or below what the process is given where that is less.
/// </summary>
internal static class MemoryBudget
{
    private const long Whole = 4L << 30;

    // By how much an engine oversteps its limit, measured as 0.2 GB, and room.
    private const long Reserve = 500L << 20;

    // Slower, but it ends.
    private const long Least = 1L << 30;

    /// <summary>The bytes left for a store, at least 1 GiB, after <see cref="GiveBack"/>.</summary>
    public static long ForStore()
    {
        GiveBack();
        return Math.Max(Least, Math.Min(Whole, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes) - Reserve - Environment.WorkingSet);
    }

    /// <summary>What nobody holds any more goes back to the machine; takes up to a second for every gibibyte that is held.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
