using System.IO.Compression;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Releases;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

/// <summary>A data folder as the program of the first version made it (first-form.txt), and what it tells in words, whatever the keys.</summary>
internal sealed class FirstFormFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FirstFormFolder() => ZipFile.ExtractToDirectory(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Upgrading", "first-form.zip"), _folder.FullPath);

    public string Data => _folder.PathTo("data");

    public string From => _folder.PathTo("from");

    public string File => Path.Combine(Data, "warehouse", "warehouse.duckdb");

    public StoreFolder Folder => new(Data);

    public ReleaseStore Releases => new(Sample.Star, [], Data, TimeProvider.System, Sample.Gate);

    public Outcome<UpgradeReport> Upgrade(IProgress<LoadProgress>? progress = null) =>
        new WarehouseUpgrade(Sample.Star, Data, TimeProvider.System).Run(Sample.Gate.Profile.Value!, progress);

    public LoadOutcome Load() => Sample.Loader().Load(Sample.Contract, From, Data, "tester", null);

    /// <summary>What the first version's file tells.</summary>
    public List<string> First() => ToldRows.Of(File, "sdp", "SELECT * FROM reference.TABLE UNION ALL SELECT * FROM sdp.TABLE");

    /// <summary>What a release that is cut now tells.</summary>
    public List<string> Cut(string label)
    {
        var cut = Releases.Cut(label);
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return ToldRows.Of(Releases.FolderOf(cut.Value.Release.Manifest.Id).Facts);
    }

    public void Dispose() => _folder.Dispose();
}
