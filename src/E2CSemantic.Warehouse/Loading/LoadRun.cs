using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Landing;
using E2CSemantic.Warehouse.Loading.Submissions;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Upgrading;

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

    private DateOnly Today => DateOnly.FromDateTime(at.UtcDateTime);

    /// <param name="from">The folder of the submissions; null to build the source's part of the star anew of what is accepted.</param>
    /// <param name="who">Who loads.</param>
    public LoadOutcome Run(string? from, string who)
    {
        var present = new StateUpgrade(star, referenceFolder, profile, folder, at, Begin).Run(contract.Source);
        if (!present.Succeeded)
        {
            return present.Diagnostics;
        }

        _state = present.Value;
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
        return new(built.Value, [.. _faults, .. built.Diagnostics]);
    }

    private void TakeAll(string from, ManifestFile manifest, string who)
    {
        var finder = new SubmissionFinder(contract, from);
        var found = finder.Find();
        _faults.AddRange(finder.Faults);
        _steps = found.Sum(pair => pair.Submission.Files.Length + 2) + contract.Rules.Length + 2;
        var intake = new SubmissionIntake(contract, folder, vault, Begin, cancellationToken);
        var (form, known) = (FormFingerprint.Of(contract), _state.Of(contract.Source));
        var cores = Environment.ProcessorCount;
        var largest = found.Select(pair => SubmissionLanding.BytesOf(pair.Submission)).DefaultIfEmpty().Max();
        var ahead = Math.Min(SubmissionLanding.Ahead(largest, cores, MemoryBudget.ForStore()), Math.Max(found.Length - 1, 0));

        // One landing alone is waited for; of several each keeps a core busy.
        var threads = ahead <= 1 ? cores : 1;
        SubmissionLanding[] landings = [.. Enumerable.Range(0, ahead + 1).Select(_ => new SubmissionLanding(star, folder, _state, threads, Begin))];
        SubmissionLanding LandingOf(int number) => landings[number % landings.Length];
        var checks = found.Select((pair, i) => (Func<CheckedSubmission>)(() => pair.Faults.IsEmpty
            ? Check(pair.Submission, LandingOf(i), manifest, form, known)
            : new(pair.Submission) { Faults = pair.Faults }));
        try
        {
            foreach (var (i, submission) in WorkAhead.Of(checks, ahead).Index())
            {
                _faults.AddRange(Take(intake, submission, LandingOf(i), form, who));
                LandingOf(i).Clear();
            }
        }
        finally
        {
            Array.ForEach(landings, landing => landing.Dispose());
        }
    }

    // Beside the taking in of submissions before: it may look at what was loaded when the load began, and at nothing else.
    private CheckedSubmission Check(FoundSubmission submission, SubmissionLanding landing, ManifestFile manifest, string form, ImmutableArray<AcceptedSubmission> known)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = new CheckedSubmission(submission);
        var hashes = SubmissionIntake.Hashes(submission, manifest);
        if (!hashes.Succeeded)
        {
            return result with { Faults = hashes.Diagnostics };
        }

        if (known.FirstOrDefault(accepted => accepted.Submission == submission.Id) is { } last
            && last.Form == form && last.Files.Select(file => file.Sha256).SequenceEqual(hashes.Value))
        {
            return result with { IsKnown = true };
        }

        if (WindowRules.Refusal(contract, submission, Today, reopens) is { } refusal)
        {
            return result with { Faults = [refusal] };
        }

        var rows = landing.Stage(submission, manifest, Today, cancellationToken);
        return rows.Succeeded ? result with { Hashes = hashes.Value, Rows = rows.Value } : result with { Faults = rows.Diagnostics };
    }

    private ImmutableArray<Diagnostic> Take(SubmissionIntake intake, CheckedSubmission submission, SubmissionLanding landing, string form, string who)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!submission.Faults.IsEmpty)
        {
            return submission.Faults;
        }

        if (submission.IsKnown)
        {
            Interlocked.Add(ref _done, submission.Found.Files.Length + 2);
            return [];
        }

        var taken = intake.Take(submission, landing, Accepted(submission.Found, form, _state.Of(contract.Source), who));
        if (!taken.Succeeded)
        {
            return taken.Diagnostics;
        }

        Begin($"accepting {submission.Found.Id}");
        _state = _state.With(taken.Value);
        _file.Replace(_state);
        return [];
    }

    private AcceptedSubmission Accepted(FoundSubmission submission, string form, ImmutableArray<AcceptedSubmission> accepted, string who) => new(
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
        WindowRules.Notes(contract, submission, accepted, Today),
        FormattableString.Invariant($"{submission.Id}.{_state.Next}"));

    private Outcome<LoadReport> Build(string who)
    {
        var build = new PartBuild(star, contract, folder, _state, new(vault.MergedKeys(), vault.LeftKeys()), profile, Begin);
        if (_state.Part(contract.Source) is { Report: { } report } last && last.Fingerprint == build.Fingerprint && last.Shape == StarShape.Of(star))
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
        var done = Interlocked.Increment(ref _done);
        progress?.Report(new(step, done - 1, Math.Max(_steps, done)));
    }
}
