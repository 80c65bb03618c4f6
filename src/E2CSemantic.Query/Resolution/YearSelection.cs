using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>
/// Finds the school years to answer and the version that answers each. Of the release's years, one before the last of the metric's fact
/// that has no row of it was not collected, and one after that last is not mature. Any other year is a fault of the question.
/// </summary>
internal static class YearSelection
{
    public static ImmutableArray<SchoolYear> Parse(ImmutableArray<string> asked, List<Diagnostic> issues)
    {
        var years = new SortedSet<SchoolYear>();
        foreach (var text in asked)
        {
            if (SchoolYear.TryParse(text) is not { } year)
            {
                issues.Add(QueryIssues.YearMalformed(text));
            }
            else if (!years.Add(year))
            {
                issues.Add(QueryIssues.YearTwice(year));
            }
        }

        return [.. years];
    }

    public static ImmutableArray<ResolvedSlice> Slice(
        ImmutableArray<SchoolYear> asked,
        bool areNamed,
        VersionSelection versions,
        ReleaseInfo release,
        List<Diagnostic> issues)
    {
        var known = issues.Count;
        var years = areNamed ? asked : [.. release.SchoolYears.Where(year => versions.Answering(year) is { } version && ReportedYears.Of(version, release).Contains(year))];
        foreach (var year in years)
        {
            var version = versions.Answering(year);
            if (version is null)
            {
                issues.Add(QueryIssues.YearNotDefined(year, versions));
            }
            else if (!IsOf(release, version, year))
            {
                issues.Add(QueryIssues.YearNotInRelease(year, version.Fact, release));
            }
        }

        if (!areNamed && years.IsEmpty)
        {
            issues.Add(QueryIssues.YearsNone(versions.Name, release));
        }

        return issues.Count > known
            ? []
            : [.. years.GroupBy(year => versions.Answering(year)!).Select(group => Slice(group.Key, [.. group], release))];
    }

    private static bool IsOf(ReleaseInfo release, MetricDefinition version, SchoolYear year)
    {
        var held = ReportedYears.Of(version, release);
        return held.Contains(year) || (!held.IsEmpty && release.SchoolYears.Contains(year));
    }

    private static ResolvedSlice Slice(MetricDefinition definition, ImmutableArray<SchoolYear> years, ReleaseInfo release)
    {
        var held = ReportedYears.Of(definition, release);
        var marked = years.Where(year => !held.Contains(year) || !ReportedYears.IsMature(definition, year, release)).ToImmutableSortedDictionary(
            year => year, year => held.Contains(year) || year.SpringYear > held[^1].SpringYear ? CellStatus.NotMature : CellStatus.NotCollected);
        return new(definition, [.. years.Where(year => !marked.ContainsKey(year))], marked, Cube: null);
    }
}
