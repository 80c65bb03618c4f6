using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Registers;
using E2CSemantic.Warehouse.Releases;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>
/// Takes a provider's contributions out again, which stay its own (S.343, c.7E s.3(e)): the submissions leave the state with their files,
/// the source's part of the star is built anew from those that stay, and releases with the source no longer answer.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="profile">The profile of the warehouse.</param>
/// <param name="contractOf">The contract of a source; null where it cannot be read.</param>
/// <param name="releases">The releases.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when.</param>
public sealed class ProviderWithdrawal(
    StarSchema star, DeIdentificationProfile profile, Func<string, SourceContract?> contractOf, IReleaseStore releases, string dataFolder, TimeProvider clock)
{
    private readonly StoreFolder _folder = new(dataFolder);

    /// <summary>What of a source stands accepted; every source where none is named.</summary>
    public ImmutableArray<AcceptedSubmission> List(string? source) =>
        [.. new StateFile(_folder).Read().Accepted.Where(submission => source is null || submission.Source == source)];

    /// <summary>Withdraws one submission of a source, or all of them.</summary>
    /// <param name="vault">The vault of the data folder.</param>
    /// <param name="source">The source.</param>
    /// <param name="submission">The submission; null for all.</param>
    /// <param name="who">Who does it.</param>
    /// <returns>What was withdrawn; or why not, with nothing changed.</returns>
    public Outcome<Withdrawn> Withdraw(Vault vault, string source, string? submission, string who)
    {
        using var hold = StoreHold.TryTake(_folder.Lock);
        if (hold is null)
        {
            return LoadFaults.Busy(dataFolder);
        }

        Directory.CreateDirectory(_folder.Releases);
        using var cuts = StoreHold.TryTake(_folder.CutLock);
        if (cuts is null)
        {
            return ReleaseFaults.Busy();
        }

        var present = new StateUpgrade(star, ReferenceBuild.FolderBeside(star), profile, _folder, clock.GetUtcNow(), _ => { }).Run(source);
        if (!present.Succeeded)
        {
            return present.Diagnostics;
        }

        var state = present.Value;
        var loaded = state.Of(source);
        var report = state.Part(source)?.Report;
        if (loaded.IsEmpty && report is null)
        {
            return RemovalFaults.SourceUnknown(source, state.Parts.Where(part => part.Report is not null).Select(part => part.Source));
        }

        var taken = loaded.Where(known => submission is null || known.Submission == submission).ToImmutableArray();
        if (taken.IsEmpty && submission is not null)
        {
            return RemovalFaults.SubmissionUnknown(source, submission, loaded.Select(known => known.Submission));
        }

        var next = state with { Accepted = state.Accepted.RemoveAll(known => known.Source == source && taken.Contains(known)) };
        if (taken.Length == loaded.Length)
        {
            next = next with { Parts = next.Parts.RemoveAll(part => part.Source == source) };
        }
        else
        {
            if (contractOf(source) is not { } contract)
            {
                return RemovalFaults.ContractGone(source);
            }

            var part = new PartBuild(star, contract, _folder, next, new(vault.MergedKeys(), vault.LeftKeys()), profile, _ => { }).Run(who, clock.GetUtcNow());
            if (!part.Succeeded)
            {
                return part.Diagnostics;
            }

            next = next.With(part.Value);
        }

        // The releases first: what fails or is killed then is done by asking again, since the submissions still stand.
        var withdrawn = releases.WithdrawHolding(source);
        if (!withdrawn.Succeeded)
        {
            return withdrawn.Diagnostics;
        }

        new StateFile(_folder).Replace(next);
        var done = new Withdrawn(source, loaded.Select(known => known.Provider).FirstOrDefault() ?? report!.Provider, [.. taken.Select(known => known.Submission)], [.. withdrawn.Value.Select(release => release.Manifest.Id)], clock.GetUtcNow(), who);
        new ChainedRegister(Path.Combine(dataFolder, "registers", "withdrawals.jsonl")).Append(done);
        return done;
    }
}
