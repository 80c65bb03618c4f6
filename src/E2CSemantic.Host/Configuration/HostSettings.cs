using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Host.Configuration;

/// <summary>What the host was told: checked values of the configuration keys, folders as full paths.</summary>
/// <param name="Data">The folder of the embedded stores; it need not exist yet.</param>
/// <param name="Metrics">The folder of the metric definitions, dimensions and policies; it exists.</param>
/// <param name="Warehouse">The folder of the star, source contracts and samples; it exists.</param>
/// <param name="Jurisdiction">The name of a policy file under <paramref name="Metrics"/>.</param>
/// <param name="IsProduction">Whether the development key and the IDE are refused.</param>
/// <param name="Engine">The engine that carries releases.</param>
/// <param name="Authentication">Whose tokens are accepted.</param>
public sealed record HostSettings(
    string Data,
    string Metrics,
    string Warehouse,
    string Jurisdiction,
    bool IsProduction,
    EngineSettings Engine,
    AuthenticationSettings Authentication);
