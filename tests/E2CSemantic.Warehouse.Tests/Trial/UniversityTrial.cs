using System.Text;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Trial;

/// <summary>
/// A university that nothing in the project knows: the shipped definitions, one contract put beside them, and the files as the university
/// sends them, taken by the loader that the program runs.
/// </summary>
internal sealed class UniversityTrial : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="contract">The contract's file in the folder of these tests.</param>
    public UniversityTrial(string contract)
    {
        foreach (var part in new[] { "schema", "reference", "linkage", "profiles", "derived", "sources" })
        {
            Directory.CreateDirectory(Path.Combine(Warehouse, part));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Sample.Definitions, part)).Where(_ => part != "sources"))
            {
                File.Copy(file, Path.Combine(Warehouse, part, Path.GetFileName(file)));
            }
        }

        Directory.CreateDirectory(From);
        File.Copy(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Trial", contract), Path.Combine(Warehouse, "sources", contract));
        var star = StarSchemaReader.Read(Path.Combine(Warehouse, "schema"));
        Assert.True(star.Succeeded, string.Join('\n', star.Diagnostics));
        Star = star.Value;
        var read = SourceContractReader.Read(Path.Combine(Warehouse, "sources", contract), Star);
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        Contract = read.Value;
    }

    public StarSchema Star { get; }

    public SourceContract Contract { get; }

    private string Warehouse => _folder.PathTo("warehouse");

    private string From => _folder.PathTo("from");

    private string Data => _folder.PathTo("data");

    public UniversityTrial With(string file, string text)
    {
        File.WriteAllText(Path.Combine(From, file), text, new UTF8Encoding(false));
        return this;
    }

    /// <summary>Loads what is in the folder, and tells its faults.</summary>
    public string[] Load() => [.. new WarehouseLoader(Star, Warehouse, Sample.Key, TimeProvider.System)
        .Load(Contract, From, Data, "tester", null).Diagnostics.Select(fault => fault.ToString().Replace(From + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    /// <summary>Loads and cuts a release; the file of its facts.</summary>
    public string Release()
    {
        var faults = Load();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
        var store = new ReleaseStore(Star, [], Data, TimeProvider.System, Sample.Gate);
        var cut = store.Cut("trial");
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return store.FolderOf(cut.Value.Release.Manifest.Id).Facts;
    }

    public void Dispose() => _folder.Dispose();
}
