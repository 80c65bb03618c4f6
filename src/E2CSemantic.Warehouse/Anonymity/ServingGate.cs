using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>
/// What stands between what is loaded and what is served: a release is cut only of loads that were measured under the profile in force
/// and are within its thresholds.
/// </summary>
/// <param name="profile">The profile in force.</param>
public sealed class ServingGate(DeIdentificationProfile profile)
{
    /// <summary>Every reason why the loads cannot be served; empty if they can.</summary>
    /// <param name="reports">Each loaded source with the report of its load; null where there is none.</param>
    public ImmutableArray<Diagnostic> Check(IEnumerable<KeyValuePair<string, AnonymityReport?>> reports) =>
        [.. reports.SelectMany(pair => Check(pair.Key, pair.Value))];

    private IEnumerable<Diagnostic> Check(string source, AnonymityReport? report)
    {
        if (report is null)
        {
            return [AnonymityFaults.NotReported(source)];
        }

        return report.Profile != profile.Name || report.ProfileHash != profile.Hash
            ? [AnonymityFaults.Outdated(source, profile.Name)]
            : report.Groups.Where(group => !group.Holds).SelectMany(group => Reasons(source, group, report.K));
    }

    private static IEnumerable<Diagnostic> Reasons(string source, MeasuredGroup group, int k)
    {
        if (group.MostBelowK is { } mostBelow && !AnonymityMeasure.IsWithin(group.BelowK, group.People, Model.Fraction.TryParse(mostBelow)))
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"people in classes below {k}");
            yield return AnonymityFaults.BelowThreshold(source, group.Name, what, Share(group.BelowK, group.People), mostBelow);
        }

        foreach (var alike in group.Sensitive.Where(one => group.MostAlike is { } most && !AnonymityMeasure.IsWithin(one.Alike, group.People, Model.Fraction.TryParse(most))))
        {
            yield return AnonymityFaults.BelowThreshold(
                source, group.Name, $"people whose {alike.Column} follows from their class", Share(alike.Alike, group.People), group.MostAlike!);
        }
    }

    private static string Share(long part, long whole) => (part / (decimal)Math.Max(1, whole)).ToString("0.0 %", CultureInfo.InvariantCulture);
}
