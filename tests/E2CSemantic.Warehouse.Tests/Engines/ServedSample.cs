using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>The sample panel, loaded once and cut on every engine.</summary>
public sealed class ServedSample : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Dictionary<string, EngineDatabase> _databases = [];

    public ServedSample()
    {
        Catalog = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;
        Assert.True(Sample.Loader().Load(Sample.Contract, Sample.Folder, Data, "tester", null).Succeeded);
        Engines = EngineDatabase.Servers.Prepend("duckdb").ToImmutableDictionary(engine => engine, Open);
        Releases = Engines.ToImmutableDictionary(pair => pair.Key, pair =>
        {
            var cut = pair.Value.Releases.Cut("sample");
            Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
            return cut.Value.Release;
        });
    }

    public SemanticCatalog Catalog { get; }

    public string Data => _data.FullPath;

    public ImmutableDictionary<string, WarehouseEngine> Engines { get; }

    public ImmutableDictionary<string, Release> Releases { get; }

    public static TheoryData<string> Servers() => [.. EngineDatabase.Servers];

    public EngineSettings SettingsOf(string engine) => new(engine, _databases.GetValueOrDefault(engine)?.ConnectionString ?? "", ShardCount: 4);

    public void Dispose()
    {
        foreach (var engine in Engines.Values)
        {
            engine.Dispose();
        }

        foreach (var database in _databases.Values)
        {
            database.Dispose();
        }

        _data.Dispose();
    }

    private WarehouseEngine Open(string engine)
    {
        if (engine != "duckdb")
        {
            _databases.Add(engine, new(engine));
        }

        return WarehouseEngine.Open(SettingsOf(engine), Catalog.Star, Catalog.Dimensions.Values, Data, TimeProvider.System, Sample.Gate);
    }
}
