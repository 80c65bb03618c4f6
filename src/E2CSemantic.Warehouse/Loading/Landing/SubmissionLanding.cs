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
    // Measured as four times the bytes of the files, with what linking them takes.
    private const long MemoryPerByte = 5;

    // One takes them in: more readers would only wait for it, each with an engine of its own.
    private const int MostAhead = 4;
    private const string View = "VIEW";
    private const string T = "t";

    private readonly WorkingStore _store = Opened(threads);
    private StarMembers? _members;

    public WorkingStore Store => _store;

    /// <summary>How many bytes of files a submission has, as many as they are when they are not compressed.</summary>
    public static long BytesOf(FoundSubmission submission) => submission.Files.Sum(found => found.Bytes());

    /// <summary>
    /// How many submissions are read beside the taking in of one: as many as there are cores, at most 4, of which the memory holds the landings; none where it
    /// does not hold two, since what identifies is not put on a disk.
    /// </summary>
    /// <param name="bytes">The bytes of the largest submission.</param>
    /// <param name="cores">The cores.</param>
    /// <param name="left">The bytes of memory that are left for landings.</param>
    public static int Ahead(long bytes, int cores, long left) => (int)Math.Clamp((left / Math.Max(bytes * MemoryPerByte, 1)) - 1, 0, Math.Min(cores, MostAhead));

    /// <summary>Reads and checks the files of a submission.</summary>
    /// <returns>The rows of each file; or what is wrong with them.</returns>
    public Outcome<long[]> Stage(FoundSubmission submission, ManifestFile manifest, DateOnly today, CancellationToken cancellationToken)
    {
        if (MemoryBudget.IsShort(BytesOf(submission) * MemoryPerByte))
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
