using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>Finds the release to answer from: the one named by id, label or the beginning of an id, else the newest that the tier can be answered from.</summary>
internal static class ReleaseSelection
{
    private const int ShortestBeginning = 4;

    public static ReleaseInfo? Select(string? asked, TierRule rule, ImmutableArray<ReleaseInfo> releases, List<Diagnostic> issues)
    {
        var needsCubes = rule.Answers is AnswerSource.PublishedCubes;
        var newestFirst = releases.OrderByDescending(release => release.CutAt).ThenBy(release => release.Id, StringComparer.Ordinal);
        var release = asked is null
            ? newestFirst.FirstOrDefault(candidate => !needsCubes || candidate.Publication is not null)
            : newestFirst.FirstOrDefault(candidate => candidate.Id == asked || candidate.Labels.Contains(asked)) ?? Begun(asked, releases);
        if (release is null)
        {
            issues.Add((asked, releases.IsEmpty) switch
            {
                (_, true) => QueryIssues.ReleaseMissing(),
                ({ } name, _) => QueryIssues.ReleaseUnknown(name, releases.SelectMany(candidate => candidate.Labels)),
                _ => QueryIssues.NothingPublished(label: null),
            });
            return null;
        }

        if (needsCubes && release.Publication is null)
        {
            issues.Add(QueryIssues.NothingPublished(release.Label));
            return null;
        }

        return release;
    }

    // Lists print the beginning of an id; it names the release as long as it begins no other.
    private static ReleaseInfo? Begun(string asked, ImmutableArray<ReleaseInfo> releases) =>
        asked.Length >= ShortestBeginning && releases.Where(release => release.Id.StartsWith(asked, StringComparison.OrdinalIgnoreCase)).ToArray() is [var one] ? one : null;
}
