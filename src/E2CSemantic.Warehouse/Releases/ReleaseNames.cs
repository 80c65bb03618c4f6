using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>The names of releases: ids, labels, beginnings of ids.</summary>
internal static class ReleaseNames
{
    public const int IdLength = 64;
    private const int ShortestPrefix = 4;

    public static bool IsLabel(string label) => label.Length is > 0 and < IdLength
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>The release of that id, label, or beginning of an id (at least 4 digits, and of one release only).</summary>
    public static Outcome<Release> Find(ImmutableArray<Release> releases, string name)
    {
        var named = releases.FirstOrDefault(release => release.Manifest.Id == name || release.Labels.Contains(name));
        if (named is not null)
        {
            return named;
        }

        var begun = name.Length >= ShortestPrefix
            ? releases.Where(release => release.Manifest.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToImmutableArray()
            : [];
        return begun switch
        {
            [var one] => one,
            [] => ReleaseFaults.Unknown(name, releases.SelectMany(release => release.Labels)),
            _ => ReleaseFaults.Ambiguous(name, begun.Length),
        };
    }

    /// <summary>Withdraws those of some releases that answer and hold a source.</summary>
    public static Outcome<Release[]> WithdrawHolding(ImmutableArray<Release> releases, string source, Func<string, Outcome<Release>> withdraw)
    {
        var withdrawn = new List<Release>();
        foreach (var release in releases.Where(release => release.WithdrawnAt is null && release.Manifest.Sources.Contains(source)))
        {
            var outcome = withdraw(release.Manifest.Id);
            if (!outcome.Succeeded)
            {
                return outcome.Diagnostics;
            }

            withdrawn.Add(outcome.Value);
        }

        return withdrawn.ToArray();
    }

    public static ImmutableArray<Release> NewestFirst(IEnumerable<Release> releases) =>
        [.. releases.OrderByDescending(release => release.Manifest.CutAt).ThenBy(release => release.Manifest.Id, StringComparer.Ordinal)];
}
