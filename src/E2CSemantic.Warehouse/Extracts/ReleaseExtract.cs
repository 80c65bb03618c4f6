using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>Writes extracts of a release that answers, with the vault's codes of the project, and enters each in the register of exports.</summary>
/// <param name="star">The star.</param>
/// <param name="profile">The profile.</param>
/// <param name="releases">The releases in the data folder.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReleaseExtract(StarSchema star, DeIdentificationProfile profile, ReleaseStore releases, string dataFolder, TimeProvider clock)
{
    /// <summary>Writes the extract, its report beside it, and its entry; or nothing.</summary>
    /// <param name="vault">The vault of the data folder.</param>
    /// <param name="request">What is to be written; its release may be an id, a label or the beginning of an id.</param>
    /// <param name="cancellationToken">Ends it with nothing written.</param>
    public Outcome<ExtractReport> Write(Vault vault, ExtractRequest request, CancellationToken cancellationToken = default)
    {
        var release = releases.Open(request.Release, cancellationToken);
        if (!release.Succeeded)
        {
            return release.Diagnostics;
        }

        if (release.Value.WithdrawnAt is not null)
        {
            return ExtractFaults.Withdrawn(request.Release);
        }

        var id = release.Value.Manifest.Id;
        var working = Path.Combine(dataFolder, "warehouse", $"extract-{Path.GetRandomFileName()}");
        var report = new ExtractWriter(star, profile, clock).Write(
            request with { Release = id }, releases.FolderOf(id).Facts, working, people => vault.ProjectCodes(request.Project, people), cancellationToken);
        if (report.Succeeded)
        {
            new ExportRegister(dataFolder).Append(report.Value);
        }

        return report;
    }
}
