namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// How much memory a store that builds may take before it puts things on the disk: what is left of four gibibytes, or of what the process is
/// given where that is less, by what the process holds besides, first of all the vault's tokens. An engine that oversteps its limit by more than
/// is reserved takes the process above that.
/// </summary>
internal static class MemoryBudget
{
    private const long Whole = 4L << 30;

    // By how much an engine oversteps its limit for a moment, measured as 1.1 GB, and room.
    private const long Reserve = 1280L << 20;

    // Slower, but it ends.
    private const long Least = 768L << 20;

    /// <summary>The bytes left for a store, at least 768 MiB, after <see cref="GiveBack"/>.</summary>
    public static long ForStore()
    {
        GiveBack();
        return Left(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, Environment.WorkingSet);
    }

    /// <summary>The bytes left of what the process is given, at least 768 MiB, while it holds some.</summary>
    public static long Left(long given, long held) => Math.Max(Least, Math.Min(Whole, given) - Reserve - held);

    /// <summary>Whether what is about to be taken may not fit beside what the process holds, some of it perhaps for nobody any more.</summary>
    public static bool IsShort(long needed) => IsShort(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, Environment.WorkingSet, needed);

    /// <summary>Whether an eighth of what is given would not be left.</summary>
    public static bool IsShort(long given, long held, long needed) => held + needed > Math.Min(Whole, given) / 8 * 7;

    /// <summary>What nobody holds any more goes back to the machine. Stops every thread while it collects.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
