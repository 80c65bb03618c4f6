using System.Diagnostics;
using System.Globalization;

namespace E2CSemantic.Benchmarks;

/// <summary>The most memory that this process has held since it was last forgotten; where the system cannot forget it, since it began.</summary>
internal static class PeakMemory
{
    private const string ForgetPeak = "5";

    public static void Forget()
    {
        if (File.Exists("/proc/self/clear_refs"))
        {
            File.WriteAllText("/proc/self/clear_refs", ForgetPeak);
        }
    }

    public static long Megabytes() => File.Exists("/proc/self/status")
        ? File.ReadLines("/proc/self/status").Where(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).First()
        : Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
}
