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
        ImmutableArray<MetricDefinition> versions,
        ReleaseInfo release,
        List<Diagnostic> issues)
    {
        var known = issues.Count;
        var years = areNamed ? asked : [.. release.SchoolYears.Where(year => AnsweringVersion(versions, year) is { } version && release.YearsOf(version.Fact).Contains(year))];
        foreach (var year in years)
        {
            var version = AnsweringVersion(versions, year);
            if (version is null)
            {
                issues.Add(QueryIssues.YearNotDefined(year, versions[0].Name, versions.Select(version => version.Effective)));
            }
            else if (!IsOf(release, version.Fact, year))
            {
                issues.Add(QueryIssues.YearNotInRelease(year, version.Fact, release));
            }
        }

        if (!areNamed && years.IsEmpty)
        {
            issues.Add(QueryIssues.YearsNone(versions[0].Name, release));
        }

        return issues.Count > known
            ? []
            : [.. years.GroupBy(year => AnsweringVersion(versions, year)!).Select(group => Slice(group.Key, [.. group], release))];
    }

    public static MetricDefinition? AnsweringVersion(ImmutableArray<MetricDefinition> versions, SchoolYear year) =>
        versions.LastOrDefault(version => version.Effective.Contains(year));

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
