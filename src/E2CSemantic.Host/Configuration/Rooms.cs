using E2CSemantic.Host.Lineage;
using E2CSemantic.Host.Schema;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Dictionary;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Host.Configuration;

/// <summary>The rooms that answer, opened on one data folder.</summary>
/// <param name="Catalog">The definitions.</param>
/// <param name="Schema">The catalogue as GraphQL.</param>
/// <param name="Stored">The engine of the stored releases.</param>
/// <param name="Engine">Answers metric queries.</param>
/// <param name="Publisher">Draws cubes.</param>
/// <param name="Lineage">From where the metrics' values come, by the source contracts as they stand when it is first asked, or what is wrong with these.</param>
internal sealed record Rooms(
    SemanticCatalog Catalog,
    GraphQL.Types.Schema Schema,
    WarehouseEngine Stored,
    MetricQueryEngine Engine,
    CubePublisher Publisher,
    Lazy<Outcome<CatalogLineage>> Lineage) : IDisposable
{
    /// <summary>The stored releases.</summary>
    public IWarehouse Warehouse => Stored.Warehouse;

    public static Outcome<Rooms> Open(Outcome<HostSettings> settings)
    {
        if (!settings.Succeeded)
        {
            return settings.Diagnostics;
        }

        var catalog = ReadCatalog(settings.Value);
        if (!catalog.Succeeded)
        {
            return catalog.Diagnostics;
        }

        var schema = SemanticSchema.Build(catalog.Value);
        if (!schema.Succeeded)
        {
            return schema.Diagnostics;
        }

        var stored = EngineOf(catalog.Value, settings.Value);
        var warehouse = stored.Warehouse;
        return new Rooms(
            catalog.Value,
            schema.Value,
            stored,
            new MetricQueryEngine(catalog.Value, warehouse),
            new CubePublisher(catalog.Value, warehouse, new SecureUniformSource(), TimeProvider.System),
            new(() => ReadLineage(settings.Value, catalog.Value)));
    }

    /// <summary>The definitions as they stand approved today.</summary>
    public static Outcome<SemanticCatalog> ReadCatalog(HostSettings settings)
    {
        var catalog = CatalogReader.Read(settings.Metrics, settings.Warehouse, settings.Jurisdiction);
        return catalog.Value is { } definitions ? definitions.On(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)) : catalog;
    }

    public static WarehouseEngine EngineOf(SemanticCatalog catalog, HostSettings settings) =>
        WarehouseEngine.Open(settings.Engine, catalog.Star, catalog.Dimensions.Values, settings.Data, TimeProvider.System, GateOf(settings, catalog.Star));

    /// <summary>What stands between what is loaded and what is served: the profile is read when it is asked.</summary>
    public static ServingGate GateOf(HostSettings settings, StarSchema star) =>
        new(() => ReadProfile(settings, star));

    /// <summary>The star as its schema files and the contracts' tables declare it.</summary>
    public static Outcome<StarSchema> ReadStar(HostSettings settings) => StarSchemaReader.Read(Path.Combine(settings.Warehouse, "schema"));

    /// <summary>The profile of the warehouse.</summary>
    public static Outcome<DeIdentificationProfile> ReadProfile(HostSettings settings, StarSchema star) =>
        ProfileReader.Read(Path.Combine(settings.Warehouse, "profiles"), DeIdentificationProfile.Internal, star);

    /// <summary>The data dictionary of the warehouse that the settings name.</summary>
    public static Outcome<ElementCatalog> ReadDictionary(HostSettings settings)
    {
        var star = ReadStar(settings);
        return star.Succeeded ? ReadDictionary(settings, star.Value) : star.Diagnostics;
    }

    /// <summary>What changing contributions needs.</summary>
    public static Outcome<Contributions> OpenContributions(HostSettings settings)
    {
        var catalog = ReadCatalog(settings);
        if (!catalog.Succeeded)
        {
            return catalog.Diagnostics;
        }

        var profile = ReadProfile(settings, catalog.Value.Star);
        return profile.Succeeded
            ? new Contributions(catalog.Value.Star, profile.Value, EngineOf(catalog.Value, settings).Releases, Path.Combine(settings.Warehouse, "sources"))
            : profile.Diagnostics;
    }

    private static Outcome<ElementCatalog> ReadDictionary(HostSettings settings, StarSchema star)
    {
        var contracts = ContractFolder.Read(Path.Combine(settings.Warehouse, "sources"), star);
        var derived = DerivedContractReader.ReadBeside(star);
        return !contracts.Succeeded ? contracts.Diagnostics
            : !derived.Succeeded ? derived.Diagnostics
            : ElementCatalog.Of(star, contracts.Value.All, derived.Value);
    }

    private static Outcome<CatalogLineage> ReadLineage(HostSettings settings, SemanticCatalog catalog)
    {
        var dictionary = ReadDictionary(settings, catalog.Star);
        return dictionary.Succeeded ? new CatalogLineage(catalog, dictionary.Value) : dictionary.Diagnostics;
    }

    public void Dispose() => Stored.Dispose();
}
