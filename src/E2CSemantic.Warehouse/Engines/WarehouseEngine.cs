using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Query;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Engines.PostgreSql;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>The engine that carries releases, opened: where they are kept, and who answers from them.</summary>
public sealed class WarehouseEngine : IDisposable
{
    private readonly IDisposable _warehouse;
    private readonly Server? _server;

    private WarehouseEngine(IReleaseStore releases, IWarehouse warehouse, Server? server)
    {
        (Releases, Warehouse, _server) = (releases, warehouse, server);
        _warehouse = (IDisposable)warehouse;
    }

    /// <summary>The engines by the names that <c>Warehouse:Engine</c> gives them.</summary>
    public static ImmutableArray<string> Names { get; } = ["duckdb", "postgresql", "citus"];

    /// <summary>Whether a text can be read as how a server is reached, naming at least its host.</summary>
    public static bool IsConnectionString(string text)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Where releases are kept.</summary>
    public IReleaseStore Releases { get; }

    /// <summary>Who answers from them.</summary>
    public IWarehouse Warehouse { get; }

    /// <summary>Opens an engine. A server need not be there yet: each use reaches for it anew.</summary>
    /// <param name="settings">Which engine.</param>
    /// <param name="star">The star.</param>
    /// <param name="dimensions">The conformed dimensions, whose registries a release lists.</param>
    /// <param name="dataFolder">The folder of what is loaded, and of DuckDB's releases.</param>
    /// <param name="clock">Tells when a release is cut or withdrawn.</param>
    /// <param name="gate">Says which loads may be served.</param>
    public static WarehouseEngine Open(
        EngineSettings settings, StarSchema star, IEnumerable<DimensionDefinition> dimensions, string dataFolder, TimeProvider clock, ServingGate gate)
    {
        if (EngineOf(settings) is not { } engine)
        {
            var files = new ReleaseStore(star, dimensions, dataFolder, clock, gate);
            return new(files, new DuckDbWarehouse(files), null);
        }

        var server = new Server(engine, settings.ConnectionString);
        return new(new PostgreSqlReleaseStore(star, dimensions, dataFolder, server, clock, gate), new PostgreSqlWarehouse(star, server), server);
    }

    /// <summary>Why the engine cannot answer: it is away, or not what its name says. Null if it can.</summary>
    public Diagnostic? Check() => _server?.Check();

    /// <summary>A maker of warehouses that hold one metric fixture each, for <c>FixtureChecker</c>.</summary>
    public static Func<Model.Fixtures.FixtureStar, ReleaseInfo, CancellationToken, ValueTask<IWarehouse>> Fixtures(EngineSettings settings) =>
        EngineOf(settings) is { } engine
            ? (star, release, cancellationToken) => ServerFixtureWarehouse.FillAsync(engine, settings.ConnectionString, star, release, cancellationToken)
            : FixtureWarehouse.FillAsync;

    /// <inheritdoc/>
    public void Dispose() => _warehouse.Dispose();

    private static ServerEngine? EngineOf(EngineSettings settings) => settings.Engine switch
    {
        "postgresql" => ServerEngine.PostgreSql,
        "citus" => ServerEngine.Citus(settings.ShardCount),
        _ => null,
    };
}
