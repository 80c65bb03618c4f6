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

    /// <summary>What replaces a deprecated version answers, and is not that version.</summary>
    public static void CheckReplacements(IReadOnlyList<MetricDefinition> metrics, FaultList faults)
    {
        foreach (var metric in metrics.Where(metric => metric.Deprecation is not null))
        {
            var other = metric.Deprecation!.ReplacedBy;
            if (!metrics.Any(candidate => candidate.Name == other && candidate.Status is MetricStatus.Published && (candidate.Name, candidate.Version) != (metric.Name, metric.Version)))
            {
                var known = metrics.Where(candidate => candidate.Status is MetricStatus.Published).Select(candidate => candidate.Name.ToString()).Distinct();
                faults.Add(ModelFaults.ReplacementUnknown(metric.Place, metric.Name.ToString(), other.ToString(), known));
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
