using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Submissions;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>One load of one source, alone at the stores.</summary>
internal sealed class LoadRun(
    StarSchema star,
    string referenceFolder,
    SourceContract contract,
    DeIdentificationProfile profile,
    StoreFolder folder,
    Vault vault,
    DateTimeOffset at,
    bool reopens,
    IProgress<LoadProgress>? progress,
    CancellationToken cancellationToken)
{
    private readonly StateFile _file = new(folder);
    private readonly List<Diagnostic> _faults = [];
    private WarehouseState _state = WarehouseState.Empty;
    private int _steps;
    private int _done;

    /// <param name="from">The folder of the submissions; null to build the source's part of the star anew of what is accepted.</param>
    /// <param name="who">Who loads.</param>
    public Outcome<LoadReport> Run(string? from, string who)
    {
        _state = _file.Read();
        _file.RemoveUnnamed(_state);
        var renewed = new ReferenceBuild(star, referenceFolder, folder).Renew(_state);
        if (!renewed.Succeeded)
        {
            return renewed.Diagnostics;
        }

        _state = renewed.Value;
        if (from is not null)
        {
            var manifest = ManifestFile.Read(from);
            if (!manifest.Succeeded)
            {
                return manifest.Diagnostics;
            }

            TakeAll(from, manifest.Value, who);
        }

        if (_state.Of(contract.Source).IsEmpty)
        {
            return _faults.Count > 0 ? _faults.ToImmutableArray() : LoadFaults.NothingAccepted(contract.Source);
        }

        var built = Build(who);
        return !built.Succeeded ? (ImmutableArray<Diagnostic>)[.. _faults, .. built.Diagnostics] : _faults.Count > 0 ? _faults.ToImmutableArray() : built;
    }

    private void TakeAll(string from, ManifestFile manifest, string who)
    {
        var finder = new SubmissionFinder(contract, from);
        var found = finder.Find();
        _faults.AddRange(finder.Faults);
        _steps = found.Sum(pair => pair.Submission.Files.Length + 2) + contract.Rules.Length + 2;
        var intake = new SubmissionIntake(contract, star, folder, vault, Begin, cancellationToken);
        foreach (var (submission, faults) in found)
        {
            _faults.AddRange(faults.IsEmpty ? Take(intake, submission, manifest, who) : faults);
        }
    }

    private ImmutableArray<Diagnostic> Take(SubmissionIntake intake, FoundSubmission submission, ManifestFile manifest, string who)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hashes = SubmissionIntake.Hashes(submission, manifest);
        if (!hashes.Succeeded)
        {
            return hashes.Diagnostics;
        }

        var form = FormFingerprint.Of(contract);
        var accepted = _state.Of(contract.Source);
        if (accepted.FirstOrDefault(known => known.Submission == submission.Id) is { } last
            && last.Form == form && last.Files.Select(file => file.Sha256).SequenceEqual(hashes.Value))
        {
            _done += submission.Files.Length + 2;
            return [];
        }

        var today = DateOnly.FromDateTime(at.UtcDateTime);
        if (WindowRules.Refusal(contract, submission, today, reopens) is { } refusal)
        {
            return [refusal];
        }

        var taken = intake.Take(submission, hashes.Value, manifest, _state, Accepted(submission, form, accepted, today, who), today);
        if (!taken.Succeeded)
        {
            return taken.Diagnostics;
        }

        Begin($"accepting {submission.Id}");
        _state = _state.With(taken.Value);
        _file.Replace(_state);
        return [];
    }

    private AcceptedSubmission Accepted(FoundSubmission submission, string form, ImmutableArray<AcceptedSubmission> accepted, DateOnly today, string who) => new(
        contract.Source,
        contract.Provider,
        submission.Id,
        submission.Year,
        submission.Window?.Name,
        submission.Quarter,
        [],
        contract.Version,
        contract.Hash,
        form,
        at,
        who,
        WindowRules.Notes(contract, submission, accepted, today),
        FormattableString.Invariant($"{submission.Id}.{_state.Next}"));

    private Outcome<LoadReport> Build(string who)
    {
        var build = new PartBuild(star, contract, folder, _state, new(vault.MergedKeys(), vault.LeftKeys()), profile, Begin);
        if (_state.Part(contract.Source) is { Report: { } report } last && last.Fingerprint == build.Fingerprint && last.StarVersion == star.Version)
        {
            return report with { Changed = false };
        }

        var part = build.Run(who, at);
        if (!part.Succeeded)
        {
            return part.Diagnostics;
        }

        Begin("swapping in the new state");
        _file.Replace(_state.With(part.Value));
        return part.Value.Report!;
    }

    private void Begin(string step)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(step, _done++, Math.Max(_steps, _done)));
    }
}
