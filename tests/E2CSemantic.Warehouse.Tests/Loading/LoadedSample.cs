using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>The sample panel, loaded and cut once for the tests that only read it.</summary>
public sealed class LoadedSample : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public LoadedSample()
    {
        Report = Sample.Loader().Load(Sample.Contract, Sample.Folder, Data, "tester", null).Value!;
        var dimensions = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!.Dimensions.Values;
        Releases = new(Sample.Star, dimensions, Data, TimeProvider.System, Sample.Gate);
        Release = Releases.Cut("sample").Value!.Release;
        Warehouse = new(Releases);
    }

    public string Data => _data.FullPath;

    public LoadReport Report { get; }

    public ReleaseStore Releases { get; }

    public Release Release { get; }

    public DuckDbWarehouse Warehouse { get; }

    internal string Facts => Releases.FolderOf(Release.Manifest.Id).Facts;

    public void Dispose()
    {
        Warehouse.Dispose();
        _data.Dispose();
    }
}
