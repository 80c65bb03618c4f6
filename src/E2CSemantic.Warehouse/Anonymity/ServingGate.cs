using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Removal;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>
/// What stands between what is loaded and what is served: a release is cut only of loads that were measured under the profile in force
/// and are within its thresholds.
/// </summary>
/// <param name="profile">Reads the profile in force.</param>
public sealed class ServingGate(Func<Outcome<DeIdentificationProfile>> profile)
{
    /// <summary>The profile in force.</summary>
    internal Outcome<DeIdentificationProfile> Profile => profile();

    /// <summary>Every reason why the loads cannot be served; empty if they can.</summary>
    /// <param name="reports">Each loaded source with the report of its load; null where there is none.</param>
    public ImmutableArray<Diagnostic> Check(IEnumerable<KeyValuePair<string, AnonymityReport?>> reports)
    {
        var inForce = Profile;
        return inForce.Succeeded ? [.. reports.SelectMany(pair => Check(inForce.Value, pair.Key, pair.Value))] : inForce.Diagnostics;
    }

    /// <summary>The same of all that is loaded in a data folder, where no removal may be unfinished either.</summary>
    public ImmutableArray<Diagnostic> Check(string dataFolder) => Check(dataFolder, new StateFile(new(dataFolder)).Read());

    /// <summary>The same of a state that was read already: what is checked is then what is cut, whatever is loaded meanwhile.</summary>
    internal ImmutableArray<Diagnostic> Check(string dataFolder, WarehouseState loaded) => new RemovalRegister(RemovalRegister.PathIn(dataFolder)).Pending().IsEmpty
        ? Check(Reports(loaded))
        : [RemovalFaults.Pending()];

    /// <summary>The reports of all that is loaded in a data folder, by source.</summary>
    public static ImmutableArray<KeyValuePair<string, AnonymityReport?>> Reports(string dataFolder) => Reports(new StateFile(new(dataFolder)).Read());

    private static ImmutableArray<KeyValuePair<string, AnonymityReport?>> Reports(WarehouseState loaded) =>
    [
        .. loaded.Parts.Where(part => part.Source != ReferenceMembers.Schema)
            .Select(part => KeyValuePair.Create(part.Source, part.Report?.Anonymity)),
    ];

    private static IEnumerable<Diagnostic> Check(DeIdentificationProfile profile, string source, AnonymityReport? report)
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
            var what = string.Create(CultureInfo.InvariantCulture, $"people in classes below {k}")
                + (group.Combinations.IsEmpty ? "" : $" by {string.Join(", ", group.QuasiIdentifiers)}");
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
