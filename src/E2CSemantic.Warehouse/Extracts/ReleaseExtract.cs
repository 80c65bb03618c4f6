using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>Writes extracts of a release that answers, with the vault's codes of the project, and enters each in the register of exports.</summary>
/// <param name="star">The star.</param>
/// <param name="profile">The profile.</param>
/// <param name="releases">The releases, wherever they are kept.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReleaseExtract(StarSchema star, DeIdentificationProfile profile, IReleaseStore releases, string dataFolder, TimeProvider clock)
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

        var writer = new ExtractWriter(star, profile, clock);
        if (writer.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        var past = vault.PastOf(request.Project);
        if (past.Classes.Count == 0 && !new ExportRegister(dataFolder).NumbersOf([request.Project]).IsEmpty)
        {
            return ExtractFaults.Unrecorded(request.Project);
        }

        var folder = new StoreFolder(dataFolder);
        StoreFolder.Clear(folder.Extracting);
        Directory.CreateDirectory(folder.Extracting);
        Outcome<ExtractReport> report;
        try
        {
            var facts = releases.FactsFile(release.Value, Needed(star.Tables[request.Table]), folder.Extracting, cancellationToken);
            report = writer.Write(
                request with { Release = release.Value.Manifest.Id },
                facts,
                Path.Combine(folder.Extracting, "rows"),
                vault.Find,
                new(people => vault.ProjectCodes(request.Project, people), past, step => vault.KeepGiven(request.Project, step)),
                cancellationToken);
        }
        finally
        {
            StoreFolder.Clear(folder.Extracting);
        }

        if (report.Succeeded)
        {
            new ExportRegister(dataFolder).Append(report.Value);
        }

        return report;
    }

    // What its rows refer to, and what that refers to.
    private List<StarTable> Needed(StarTable fact)
    {
        var needed = new List<StarTable> { fact };
        for (var i = 0; i < needed.Count; i++)
        {
            needed.AddRange(needed[i].Columns.Select(column => column.References).OfType<string>().Distinct()
                .Select(name => star.Tables[name]).Where(table => !needed.Contains(table)));
        }

        return needed;
    }
}
