using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Submissions;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>
/// Takes people out of what is loaded: every accepted submission that holds a row of one is written anew without it, the parts of the
/// star of its sources are built anew, and the state then names the new files. Replacing the state removes the old ones; a process that
/// is killed before has changed nothing and does the same again.
/// </summary>
internal sealed class StateErasure(
    StarSchema star, DeIdentificationProfile profile, Func<string, SourceContract?> contractOf, StoreFolder folder, KeyChanges changes, Action<string> begin)
{
    /// <summary>The sources that had rows of the people; nothing was changed for the others.</summary>
    public Outcome<Erased> Erase(string who, DateTimeOffset at)
    {
        var upgrade = new StateUpgrade(star, ReferenceBuild.FolderBeside(star), profile, folder, at, begin);
        var present = upgrade.Run();
        if (!present.Succeeded)
        {
            return present.Diagnostics;
        }

        var state = present.Value;
        var sources = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var carried = new List<StarPart>();
        using (var store = WorkingStore.InMemory())
        {
            LeftRows.Fill(store, changes.Left);
            foreach (var submission in state.Accepted)
            {
                if (contractOf(submission.Source) is not { } contract || submission.Form != FormFingerprint.Of(contract))
                {
                    return RemovalFaults.ContractGone(submission.Source);
                }

                if (Holds(store, contract, submission))
                {
                    begin($"rewriting {submission.Source} {submission.Submission}");
                    state = state.With(Rewrite(store, contract, submission, state.Next));
                    sources.Add(submission.Source);
                }
            }

            foreach (var part in state.Parts.Where(part => part.Report is not null && state.Of(part.Source).IsEmpty && Holds(store, part)))
            {
                carried.Add(part);
            }
        }

        foreach (var part in carried)
        {
            var without = upgrade.Carry(part, state, state.Next, changes.Left);
            if (!without.Succeeded)
            {
                return without.Diagnostics;
            }

            state = state.With(without.Value);
        }

        foreach (var source in sources)
        {
            begin($"building {source}");
            var part = new PartBuild(star, contractOf(source)!, folder, state, changes, profile, begin).Run(who, at);
            if (!part.Succeeded)
            {
                return part.Diagnostics;
            }

            state = state.With(part.Value);
        }

        // Also where nothing is to be changed: what an earlier run left behind is removed.
        new StateFile(folder).Replace(state);
        return new Erased([.. sources.Union(carried.Select(part => part.Source))]);
    }

    private bool Holds(WorkingStore store, SourceContract contract, AcceptedSubmission submission) => Keyed(contract, submission).Any(file => store.Number(Tree.CountOf(
        new ParquetSource(Tree.Value(PathOf(submission, file.Name)), "f"), LeftRows.IsLeft(Tree.Column("f", file.SubjectKey!)))) > 0);

    // A part whose submissions were not kept, as the first version did not.
    private bool Holds(WorkingStore store, StarPart part)
    {
        var name = "_held_" + part.Source;
        store.Execute(new AttachDatabaseStatement(folder.PathOf(part), name));
        return star.Tables.Values.Any(table => LeftRows.AreOut(table, "f") is { } areOut && store.Number(Tree.CountOf(new NamedTable(table.Name, "f", name), new NotOperation(areOut))) > 0);
    }

    private AcceptedSubmission Rewrite(WorkingStore store, SourceContract contract, AcceptedSubmission submission, int next)
    {
        var rewritten = submission with { Folder = FormattableString.Invariant($"{submission.Submission}.{next}") };
        var rows = folder.RowsOf(rewritten);
        if (Directory.Exists(rows))
        {
            Directory.Delete(rows, recursive: true);
        }

        Directory.CreateDirectory(rows);
        var files = submission.Files.Select(file =>
        {
            var (from, to) = (PathOf(submission, file.Name), PathOf(rewritten, file.Name));
            if (contract.Files.FirstOrDefault(known => known.Name == file.Name)?.SubjectKey is not { } key)
            {
                File.Copy(from, to);
                StoreFolder.Flush(to);
                return file;
            }

            var kept = store.Execute(new CopyToParquetStatement(
                new([.. Tree.Items("f", RelationShape.Of(contract.Files.First(known => known.Name == file.Name)).Columns.Select(column => column.Name))]) { From = new ParquetSource(Tree.Value(from), "f"), Where = new NotOperation(LeftRows.IsLeft(Tree.Column("f", key))) }, to));
            StoreFolder.Flush(to);
            return file with { Kept = kept };
        }).ToImmutableArray();
        return rewritten with { Files = files };
    }

    private static IEnumerable<SourceFile> Keyed(SourceContract contract, AcceptedSubmission submission) =>
        contract.Files.Where(file => file.SubjectKey is not null && submission.Files.Any(known => known.Name == file.Name));

    private string PathOf(AcceptedSubmission submission, string file) => Path.Combine(folder.RowsOf(submission), file + ".parquet");

    /// <summary>What was done.</summary>
    /// <param name="Sources">The sources that held rows of the people.</param>
    internal sealed record Erased(ImmutableArray<string> Sources);
}
