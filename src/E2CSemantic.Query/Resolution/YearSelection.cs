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
        var years = areNamed ? asked : [.. release.SchoolYears.Where(year => versions.Answering(year) is { } version && release.YearsOf(version.Fact).Contains(year))];
        foreach (var year in years)
        {
            var version = versions.Answering(year);
            if (version is null)
            {
                issues.Add(QueryIssues.YearNotDefined(year, versions));
            }
            else if (!IsOf(release, version.Fact, year))
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

    /// <summary>Whether so many later years of the metric's fact are in the release as the metric waits for.</summary>
    public static bool IsMature(MetricDefinition definition, SchoolYear year, ReleaseInfo release) =>
        definition.Sources.All(source => release.YearsOf(source.Fact) is [.., var last] && year.SpringYear + source.Observe.MatureAfterYears <= last.SpringYear);

    private static bool IsOf(ReleaseInfo release, string fact, SchoolYear year)
    {
        var held = release.YearsOf(fact);
        return held.Contains(year) || (!held.IsEmpty && release.SchoolYears.Contains(year));
    }

    private static ResolvedSlice Slice(MetricDefinition definition, ImmutableArray<SchoolYear> years, ReleaseInfo release)
    {
        var held = release.YearsOf(definition.Fact);
        var marked = years.Where(year => !held.Contains(year) || !IsMature(definition, year, release)).ToImmutableSortedDictionary(
            year => year, year => held.Contains(year) || year.SpringYear > held[^1].SpringYear ? CellStatus.NotMature : CellStatus.NotCollected);
        return new(definition, [.. years.Where(year => !marked.ContainsKey(year))], marked, Cube: null);
    }
}
