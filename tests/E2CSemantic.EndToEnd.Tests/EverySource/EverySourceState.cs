using System.Text;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.EndToEnd.Tests.EverySource;

/// <summary>
/// A data folder into which every source of the project is loaded from seeded files, under definitions in which nobody judges how many
/// people are alone (so few never are anonymous). Loads run in this process, which spares a start for each; all else is the program.
/// </summary>
internal sealed class EverySourceState : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _told = new();

    public EverySourceState(params (string Name, string Text)[] further)
    {
        Copy(Repository.PathTo("warehouse"), Warehouse);
        foreach (var trial in new[] { "lakeside.yaml", "northfield.yaml" })
        {
            File.Copy(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Trial", trial), Path.Combine(Warehouse, "sources", trial));
        }

        foreach (var (name, text) in further)
        {
            File.WriteAllText(Path.Combine(Warehouse, "sources", name), text);
        }

        var star = StarSchemaReader.Read(Path.Combine(Warehouse, "schema"));
        Assert.True(star.Succeeded, string.Join('\n', star.Diagnostics));
        Star = star.Value;
        var contracts = ContractFolder.Read(Path.Combine(Warehouse, "sources"), Star);
        Assert.True(contracts.Succeeded, string.Join('\n', contracts.Diagnostics));
        Contracts = [.. contracts.Value.All.OrderBy(contract => contract.Precedence).ThenBy(contract => contract.Source == "ut_usbe" ? 0 : 1)];
    }

    public Marks Marks { get; } = new();

    public StarSchema Star { get; }

    public IReadOnlyList<SourceContract> Contracts { get; }

    public string Warehouse => _folder.PathTo("warehouse");

    public string Plain => _folder.PathTo("plain");

    public string Data => _folder.PathTo("data");

    public Dictionary<string, string> Settings => new() { ["E2C__WarehouseFolder"] = Warehouse };

    /// <summary>All that was printed, answered or told as a fault.</summary>
    public string Told => _told.ToString();

    public void Tell(string text) => _told.AppendLine(text);

    public string PathTo(string name) => _folder.PathTo(name);

    /// <summary>Seeds a source's files and loads them: once with faults in them, once as they should be. Gives the columns with how many fields of each were marked.</summary>
    public IReadOnlyDictionary<string, int> Load(SourceContract contract)
    {
        var from = Directory.Exists(Path.Combine(Plain, contract.Source)) ? Path.Combine(Plain, contract.Source) : Plain;
        var (faulty, good) = (new SeededFiles(contract, from, PathTo($"faulty-{contract.Source}"), Marks), new SeededFiles(contract, from, PathTo($"seeded-{contract.Source}"), Marks));
        faulty.Write(faulty: true);
        good.Write(faulty: false);
        var refused = Load(contract, PathTo($"faulty-{contract.Source}"));
        Assert.True(!refused.Diagnostics.IsEmpty || good.Marked.Count == 0, $"{contract.Source} was not refused");
        var loaded = Load(contract, PathTo($"seeded-{contract.Source}"));
        Assert.True(loaded.Diagnostics.IsEmpty, contract.Source + ": " + string.Join('\n', loaded.Diagnostics));
        return good.Marked;
    }

    public ProgramRun Run(params string[] arguments)
    {
        var run = ProgramRun.With(Settings, [.. arguments, "--data", Data]);
        Tell(run.Output + run.Errors);
        return run;
    }

    public ProgramRun Done(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, $"e2c {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}\n{run.Errors}");
        return run;
    }

    /// <summary>Every file under the data folder that holds a mark in its bytes or values, with one of them.</summary>
    public IReadOnlyList<string> Scan() =>
    [
        .. from file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            let isText = Path.GetExtension(file) is not (".duckdb" or ".parquet" or ".wal") && !file.Contains($"{Path.DirectorySeparatorChar}vault{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            let found = Marks.In(File.ReadAllBytes(file), isText).Concat(ByteScan.Objects(file).SelectMany(Marks.In)).FirstOrDefault()
            where found is not null
            select $"{Path.GetRelativePath(Data, file).Replace('\\', '/')}: {found}",
    ];

    public void Dispose() => _folder.Dispose();

    private LoadOutcome Load(SourceContract contract, string from)
    {
        var key = VaultKey.Of(null, null, Data, isProduction: false);
        Assert.True(key.Succeeded, string.Join('\n', key.Diagnostics));
        var loaded = new WarehouseLoader(Star, Warehouse, key.Value, TimeProvider.System) { Reopens = true }.Load(contract, from, Data, "tester", null);
        Tell(string.Join('\n', loaded.Diagnostics));
        return loaded;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains("samples", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllLines(copy, File.ReadLines(file).Select(line => line.Replace("most_suppressed: 1/10", "most_suppressed: 9/10", StringComparison.Ordinal).Replace("  k: 10", "  k: 2", StringComparison.Ordinal))
                .Where(line => !line.TrimStart().StartsWith("most_below", StringComparison.Ordinal) && !line.TrimStart().StartsWith("most_alike", StringComparison.Ordinal)));
        }
    }
}
