using E2CSemantic.Host.Schema;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Host.Configuration;

/// <summary>The rooms that answer, opened on one data folder.</summary>
/// <param name="Catalog">The definitions.</param>
/// <param name="Schema">The catalogue as GraphQL.</param>
/// <param name="Stored">The engine of the stored releases.</param>
/// <param name="Engine">Answers metric queries.</param>
/// <param name="Publisher">Draws cubes.</param>
internal sealed record Rooms(
    SemanticCatalog Catalog,
    GraphQL.Types.Schema Schema,
    WarehouseEngine Stored,
    MetricQueryEngine Engine,
    CubePublisher Publisher) : IDisposable
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
            new CubePublisher(catalog.Value, warehouse, new SecureUniformSource(), TimeProvider.System));
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

    public void Dispose() => Stored.Dispose();
}
