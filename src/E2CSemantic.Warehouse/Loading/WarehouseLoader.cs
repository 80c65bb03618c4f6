using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>
/// Loads a source's submissions, each accepted whole or not at all, and builds the source's part of the star from all that are accepted.
/// Each step counts from the moment at which the state names it, so a fault, a cancellation or a killed process leaves the last good
/// state, and the next load goes on from there.
/// </summary>
/// <param name="star">The star to fill.</param>
/// <param name="warehouseFolder">The folder of the definitions, <c>warehouse</c>: conformed members are in its <c>reference</c>, rules of linkage in its <c>linkage</c>.</param>
/// <param name="key">The master key of the linkage vault.</param>
/// <param name="clock">Tells when a load was made and which days are to come.</param>
public sealed class WarehouseLoader(StarSchema star, string warehouseFolder, VaultKey key, TimeProvider clock)
{
    /// <summary>Whether submissions of closed windows are taken; false by default.</summary>
    public bool Reopens { get; init; }

    /// <summary>
    /// Checks, de-identifies and accepts every submission of the source in a folder, then builds. Identifiers are replaced by random
    /// person keys; only the crosswalk keeps them. A submission that was accepted already, the same in files and contract, is left as it is;
    /// one with other files replaces it. A refused one does not hinder the others.
    /// </summary>
    /// <param name="contract">What the files hold and what is made of them.</param>
    /// <param name="fromFolder">The folder of the source's files; other files in it are left alone.</param>
    /// <param name="dataFolder">The folder of the stores; made if it is not there.</param>
    /// <param name="who">Who loads, for the record.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the load; what was accepted stays accepted.</param>
    /// <returns>The report of what is accepted, and every fault of every refused submission, up to 100 rows of each file.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LoadOutcome Load(
        SourceContract contract,
        string fromFolder,
        string dataFolder,
        string who,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken = default) =>
        Once(contract, fromFolder, dataFolder, who, progress, cancellationToken);

    /// <summary>
    /// Builds a source's part of the star anew of what is accepted, as the vault now knows people: those who were found to be one are one,
    /// those who left are in it no more.
    /// </summary>
    /// <param name="contract">What is made of the files.</param>
    /// <param name="dataFolder">The folder of the stores.</param>
    /// <param name="who">Who asks for it, for the record.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the build with nothing changed.</param>
    /// <returns>The report, unchanged where nothing had to be done.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LoadOutcome Rebuild(
        SourceContract contract, string dataFolder, string who, IProgress<LoadProgress>? progress, CancellationToken cancellationToken = default) =>
        Once(contract, null, dataFolder, who, progress, cancellationToken);

    /// <summary>
    /// Takes the stores for several loads, one after the other, so that the vault is opened once. Nobody else loads until it is given back.
    /// </summary>
    /// <param name="dataFolder">The folder of the stores; made if it is not there.</param>
    /// <returns>The stores; or why they cannot be taken: another load has them, the vault's key is wrong, nothing can be written.</returns>
    public Outcome<LoadSession> Open(string dataFolder)
    {
        var profile = Profile();
        return profile.Succeeded ? Open(dataFolder, profile.Value) : profile.Diagnostics;
    }

    private LoadOutcome Once(SourceContract contract, string? from, string dataFolder, string who, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var profile = Profile();
        if (!profile.Succeeded)
        {
            return profile.Diagnostics;
        }

        // Before anything is made in the data folder.
        var objections = new ContractConformance(profile.Value, star).Check(contract);
        if (!objections.IsEmpty)
        {
            return objections;
        }

        var opened = Open(dataFolder, profile.Value);
        if (!opened.Succeeded)
        {
            return opened.Diagnostics;
        }

        using var session = opened.Value;
        return session.Run(contract, from, who, progress, cancellationToken);
    }

    private Outcome<DeIdentificationProfile> Profile() => ProfileReader.Read(Path.Combine(warehouseFolder, "profiles"), DeIdentificationProfile.Internal, star);

    private Outcome<LoadSession> Open(string dataFolder, DeIdentificationProfile profile) => LoadSession.Open(star, warehouseFolder, profile, key, clock, Reopens, dataFolder);
}
