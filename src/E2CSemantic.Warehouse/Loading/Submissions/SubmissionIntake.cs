using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;
using E2CSemantic.Warehouse.Loading.Landing;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>
/// Takes one submission in: its files are read into memory and nowhere else, checked whole, and written without identifiers. It is
/// accepted when the state names it; until then its folder and the keys drawn for it mean nothing.
/// </summary>
internal sealed class SubmissionIntake(
    SourceContract contract, StarSchema star, StoreFolder folder, Vault vault, Action<string> begin, CancellationToken cancellationToken)
{
    private const string Description = "submission.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Outcome<string[]> Hashes(FoundSubmission submission, ManifestFile manifest)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var hashes = ImmutableArray.CreateBuilder<string>();
        foreach (var found in submission.Files)
        {
            try
            {
                using var file = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
                hashes.Add(Convert.ToHexStringLower(SHA256.HashData(file)));
                if (manifest.Compare(found.FileName, hashes[^1]) is { } differs)
                {
                    faults.Add(differs);
                }
            }
            catch (Exception problem) when (problem.IsOfFiles)
            {
                faults.Add(LoadFaults.FileUnreadable(found.Path));
            }
        }

        return faults.Count > 0 ? faults.ToImmutable() : hashes.ToArray();
    }

    /// <summary>Writes the rows of a submission that has no faults.</summary>
    public Outcome<AcceptedSubmission> Take(
        FoundSubmission submission, string[] hashes, ManifestFile manifest, WarehouseState state, AcceptedSubmission accepted, DateOnly today)
    {
        try
        {
            return TakeOnce(submission, hashes, manifest, state, accepted, today);
        }
        finally
        {
            vault.Discard();
        }
    }

    private Outcome<AcceptedSubmission> TakeOnce(
        FoundSubmission submission, string[] hashes, ManifestFile manifest, WarehouseState state, AcceptedSubmission accepted, DateOnly today)
    {
        using var landing = WorkingStore.InMemory();
        var staged = Stage(landing, submission, manifest);
        if (!staged.Succeeded)
        {
            return staged.Diagnostics;
        }

        var checks = new StagedChecks(landing, star, new(landing, folder, state, star), today);
        var faults = submission.Files.SelectMany(found => checks.Check(found)).ToImmutableArray();
        if (!faults.IsEmpty)
        {
            return faults;
        }

        begin($"linking {submission.Id}");
        var linking = new IdentityLinking(landing, vault, contract, submission.Id, cancellationToken);
        foreach (var found in submission.Files)
        {
            if (linking.Link(found.File) is { IsEmpty: false } problems)
            {
                return problems;
            }
        }

        begin($"writing {submission.Id}");
        var rows = folder.RowsOf(accepted);
        Directory.CreateDirectory(rows);
        var files = ImmutableArray.CreateBuilder<AcceptedFile>();
        foreach (var ((found, hash), count) in submission.Files.Zip(hashes).Zip(staged.Value))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(rows, found.File.Name + ".parquet");
            var kept = landing.Execute(new CopyToParquetStatement(KeptRows.Select(found.File, submission), path));
            StoreFolder.Flush(path);
            files.Add(new(found.File.Name, found.FileName, hash, count, kept));
        }

        var done = accepted with { Files = files.ToImmutable() };
        File.WriteAllText(Path.Combine(rows, Description), JsonSerializer.Serialize(done, Json));
        vault.Commit();
        return done;
    }

    private Outcome<long[]> Stage(WorkingStore landing, FoundSubmission submission, ManifestFile manifest)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var rows = ImmutableArray.CreateBuilder<long>();
        foreach (var found in submission.Files)
        {
            begin("checking " + found.FileName);
            var (staged, wrong) = Stage(landing, found);
            faults.AddRange(wrong);
            if (wrong.Count == 0 && manifest.Compare(found.FileName, staged) is { } differs)
            {
                faults.Add(differs);
            }

            rows.Add(staged);
        }

        return faults.Count > 0 ? faults.ToImmutable() : rows.ToArray();
    }

    private (long Rows, IReadOnlyList<Diagnostic> Faults) Stage(WorkingStore landing, FoundFile found)
    {
        if (new SetStager(found, landing).Stage() is { } rows)
        {
            return (rows, []);
        }

        var stager = new RecordStager(found, landing);
        stager.Stage(cancellationToken);
        return (stager.Rows, stager.Faults);
    }
}
