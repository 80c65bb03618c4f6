using System.Diagnostics;
using System.Globalization;

namespace E2CSemantic.Benchmarks;

/// <summary>The most memory that this process has held so far.</summary>
internal static class PeakMemory
{
    public static long Megabytes() => File.Exists("/proc/self/status")
        ? File.ReadLines("/proc/self/status").Where(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).First()
        : Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
}
