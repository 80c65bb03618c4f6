using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Landing;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>
/// Takes in a submission that has landed and been checked: it is linked and written without identifiers. It is accepted when the state
/// names it; until then its folder and the keys drawn for it mean nothing.
/// </summary>
internal sealed class SubmissionIntake(SourceContract contract, StoreFolder folder, Vault vault, Action<string> begin, CancellationToken cancellationToken)
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

    /// <summary>Links and writes the rows of a submission.</summary>
    public Outcome<AcceptedSubmission> Take(CheckedSubmission submission, SubmissionLanding landing, AcceptedSubmission accepted)
    {
        try
        {
            return TakeOnce(submission, landing, accepted);
        }
        finally
        {
            vault.Discard();
        }
    }

    private Outcome<AcceptedSubmission> TakeOnce(CheckedSubmission submission, SubmissionLanding landing, AcceptedSubmission accepted)
    {
        var found = submission.Found;
        begin($"linking {found.Id}");
        var linking = new IdentityLinking(landing.Store, vault, contract, found.Id, cancellationToken);
        foreach (var file in found.Files)
        {
            if (linking.Link(file.File) is { IsEmpty: false } problems)
            {
                return problems;
            }
        }

        begin($"writing {found.Id}");
        var rows = folder.RowsOf(accepted);
        Directory.CreateDirectory(rows);
        var files = ImmutableArray.CreateBuilder<AcceptedFile>();
        foreach (var ((file, hash), count) in found.Files.Zip(submission.Hashes).Zip(submission.Rows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(rows, file.File.Name + ".parquet");
            var kept = landing.Store.Execute(new CopyToParquetStatement(KeptRows.Select(file.File, found), path));
            StoreFolder.Flush(path);
            files.Add(new(file.File.Name, file.FileName, hash, count, kept));
        }

        var done = accepted with { Files = files.ToImmutable() };
        File.WriteAllText(Path.Combine(rows, Description), JsonSerializer.Serialize(done, Json));
        vault.Commit();
        return done;
    }
}
