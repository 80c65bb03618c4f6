using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>
/// Where files are read to, in memory and nowhere else: one submission at a time, checked whole, until it is cleared for the next one.
/// Landings beside each other read on one thread each: that keeps the cores busy, where more threads in one would mostly wait.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="folder">Where the parts are that files may refer to.</param>
/// <param name="state">What is loaded.</param>
/// <param name="threads">How many threads read a file, at least 1.</param>
/// <param name="begin">Told of each file before it is read.</param>
internal sealed class SubmissionLanding(StarSchema star, StoreFolder folder, WarehouseState state, int threads, Action<string> begin) : IDisposable
{
    private const long LargeBytes = 128L << 20;
    private const long BytesForMemory = 256L << 20;

    // A landing takes about four times the bytes of its files, and the vault of four million people 1.2 GB: three landings of 100 MB take the process over 4 GiB.
    private const long MostBytesAhead = 192L << 20;

    // One takes them in: more readers would only wait for it, each with an engine of its own.
    private const int MostAhead = 4;
    private const string View = "VIEW";
    private const string T = "t";

    private readonly WorkingStore _store = Opened(threads);
    private StarMembers? _members;

    public WorkingStore Store => _store;

    /// <summary>
    /// How many submissions of this size are read beside the taking in of one: as many as there are cores, at most 4, and one or as many as are 192 MiB
    /// together; none where one fills a good part of the memory, since what identifies is not put on a disk.
    /// </summary>
    public static int Ahead(FoundSubmission submission, int cores) => BytesOf(submission) switch
    {
        >= BytesForMemory => 0,
        var bytes => (int)Math.Min(Math.Min(cores, MostAhead), Math.Max(1, MostBytesAhead / Math.Max(bytes, 1))),
    };

    /// <summary>Reads and checks the files of a submission.</summary>
    /// <returns>The rows of each file; or what is wrong with them.</returns>
    public Outcome<long[]> Stage(FoundSubmission submission, ManifestFile manifest, DateOnly today, CancellationToken cancellationToken)
    {
        if (BytesOf(submission) >= LargeBytes)
        {
            MemoryBudget.GiveBack();
        }

        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var rows = ImmutableArray.CreateBuilder<long>();
        foreach (var found in submission.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            begin("checking " + found.FileName);
            var (staged, wrong) = Stage(found, cancellationToken);
            faults.AddRange(wrong);
            if (wrong.Count == 0 && manifest.Compare(found.FileName, staged) is { } differs)
            {
                faults.Add(differs);
            }

            rows.Add(staged);
        }

        if (faults.Count > 0)
        {
            return faults.ToImmutable();
        }

        var checks = new StagedChecks(_store, star, _members ??= new(_store, folder, state, star), today);
        faults.AddRange(submission.Files.SelectMany(found => checks.Check(found)));
        return faults.Count > 0 ? faults.ToImmutable() : rows.ToArray();
    }

    /// <summary>Forgets the submission, so that the next one can be read.</summary>
    public void Clear()
    {
        foreach (var (name, type) in Relations())
        {
            _store.Execute(type == View ? new DropViewStatement(name) : new DropTableStatement(name));
        }
    }

    public void Dispose() => _store.Dispose();

    private static WorkingStore Opened(int threads)
    {
        var store = WorkingStore.InMemory();
        store.Execute(new SetSettingStatement("threads", threads.ToString(CultureInfo.InvariantCulture)));
        return store;
    }

    private static long BytesOf(FoundSubmission submission) => submission.Files.Sum(found => found.Bytes());

    // Views first: each is over a table.
    private List<(string Name, string Type)> Relations()
    {
        using var reader = _store.Read(new([.. Tree.Items(T, ["table_name", "table_type"])])
        {
            From = new NamedTable("tables", T, "information_schema"),
            Where = Tree.All([Tree.Same(Tree.Column(T, "table_catalog"), Tree.Value("memory")), Tree.Same(Tree.Column(T, "table_schema"), Tree.Value("main"))]),
            OrderBy = [new(Tree.Column(T, "table_type"), Descending: true)],
        });
        var relations = new List<(string, string)>();
        while (reader.Read())
        {
            relations.Add((reader.GetString(0), reader.GetString(1)));
        }

        return relations;
    }

    private (long Rows, IReadOnlyList<Diagnostic> Faults) Stage(FoundFile found, CancellationToken cancellationToken)
    {
        if (new SetStager(found, _store).Stage() is { } rows)
        {
            return (rows, []);
        }

        var stager = new RecordStager(found, _store);
        stager.Stage(cancellationToken);
        return (stager.Rows, stager.Faults);
    }
}
