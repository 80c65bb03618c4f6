using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Resolution;

/// <summary>The school years of a release that a metric reports, and which of them can be observed.</summary>
internal static class ReportedYears
{
    /// <summary>The years of the metric's fact, ascending; of a cohort that is reported later, so many years later, as far as the release reaches.</summary>
    public static ImmutableArray<SchoolYear> Of(MetricDefinition metric, ReleaseInfo release)
    {
        var held = release.YearsOf(metric.Fact);
        return metric.Cohort is { ReportedAfter: > 0 and var after }
            ? [.. held.Select(year => new SchoolYear(year.SpringYear + after)).Where(year => held.Contains(year) || release.SchoolYears.Contains(year))]
            : held;
    }

    /// <summary>Whether so many later years of every fact that the metric reads are in the release as the metric waits for.</summary>
    public static bool IsMature(MetricDefinition metric, SchoolYear year, ReleaseInfo release) => metric.Sources.All(
        source => FactsOf(source).All(fact => release.YearsOf(fact) is [.., var last] && year.SpringYear + source.Observe.MatureAfterYears <= last.SpringYear));

    private static IEnumerable<string> FactsOf(MetricDefinition metric) =>
        metric.Cohort is { } cohort ? cohort.Followed.Select(rows => rows.Fact).Prepend(metric.Fact) : [metric.Fact];
}
