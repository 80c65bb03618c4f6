using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Versions;

namespace E2CSemantic.Model.Checks;

/// <summary>
/// A locked version is still there, means what it meant, and has a higher version where anything else of it changed: so a file that callers rely on
/// cannot rewrite the past.
/// </summary>
internal static class LockChecks
{
    public static void Check(IReadOnlyCollection<(LockedDefinition Version, SourcePlace Place)> definitions, MetricLock locked, string lockPath, FaultList faults)
    {
        foreach (var before in locked.Definitions)
        {
            var (now, place) = definitions.FirstOrDefault(definition => definition.Version.Name == before.Name && definition.Version.Version.Major == before.Version.Major);
            if (now is null)
            {
                faults.Add(ModelFaults.LockedVersionGone(new(lockPath, 1, 1), before.Name.ToString(), before.Version.ToString()));
                continue;
            }

            var changes = ClauseChange.Between(before.Clauses, now.Clauses);
            var needed = changes.Select(change => change.Bump).DefaultIfEmpty(VersionBump.None).Max();
            var least = Raised(before.Version, needed);
            if (needed is VersionBump.Major)
            {
                var meaning = changes.First(change => change.Bump is VersionBump.Major);
                faults.Add(ModelFaults.MeaningChanged(place, now.Name.ToString(), before.Version.ToString(), meaning.Sentence, now.HasFileForEachMajor));
            }
            else if (now.Version.CompareTo(least) < 0)
            {
                faults.Add(ModelFaults.VersionNotRaised(place, now.Version.ToString(), least.ToString(), changes.IsEmpty ? null : changes.MaxBy(change => change.Bump)!.Sentence));
            }
        }
    }

    private static SemanticVersion Raised(SemanticVersion version, VersionBump bump) => bump switch
    {
        VersionBump.Patch => version with { Patch = version.Patch + 1 },
        VersionBump.Minor => new(version.Major, version.Minor + 1, 0),
        _ => version,
    };
}
