using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Checks;

/// <summary>No school year is answered by two versions in force. That no version stands in two files follows from the path, which names the major version.</summary>
internal static class VersionChecks
{
    public static void Check(IReadOnlyList<MetricDefinition> metrics, FaultList faults)
    {
        foreach (var versions in metrics.GroupBy(metric => metric.Name))
        {
            var inOrder = versions.OrderBy(metric => metric.Version).ToArray();
            for (var later = 1; later < inOrder.Length; later++)
            {
                foreach (var earlier in inOrder[..later])
                {
                    Compare(earlier, inOrder[later], faults);
                }
            }
        }
    }

    private static void Compare(MetricDefinition earlier, MetricDefinition later, FaultList faults)
    {
        var from = earlier.Effective.From.CompareTo(later.Effective.From) > 0 ? earlier.Effective.From : later.Effective.From;
        if (Answers(earlier) && Answers(later) && earlier.Effective.Contains(from) && later.Effective.Contains(from))
        {
            faults.Add(ModelFaults.EffectiveOverlap(later.Place, later.Name.ToString(), earlier.Version.ToString(), from.ToString()));
        }
    }

    private static bool Answers(MetricDefinition metric) => metric.Status is MetricStatus.Published or MetricStatus.Deprecated;
}
