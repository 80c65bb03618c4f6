using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Host.Configuration;

/// <summary>
/// Reads the settings from <c>appsettings.json</c> beside the program, then the environment (<c>E2C__Section__Key</c>), then flags;
/// the later wins. Every wrong value is reported, not the first.
/// </summary>
public static class HostSettingsReader
{
    /// <summary>The beginning of environment keys; in the environment a colon is written as two underscores.</summary>
    internal const string EnvironmentPrefix = "E2C:";

    private const int MinimumKeyBytes = 32;

    private static readonly ImmutableArray<string> _environments = ["Development", "Production", "Staging"];

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="flags">Configuration keys given on the command line; null values are left out.</param>
    /// <param name="workingDirectory">The folder that relative paths and the search for the definition folders start from.</param>
    public static Outcome<HostSettings> Read(IEnumerable<KeyValuePair<string, string?>> flags, string workingDirectory) =>
        Read(flags, workingDirectory, AppContext.BaseDirectory);

    internal static Outcome<HostSettings> Read(IEnumerable<KeyValuePair<string, string?>> flags, string workingDirectory, string programFolder)
    {
        return Configure(flags, programFolder) is { } configuration
            ? Check(configuration, workingDirectory)
            : HostIssues.UnreadableSettings(FileIn(programFolder));
    }

    /// <summary>The configuration unchecked; null where the settings file cannot be read.</summary>
    internal static IConfigurationRoot? Configure(IEnumerable<KeyValuePair<string, string?>> flags, string programFolder)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(FileIn(programFolder), optional: true)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(flags.Where(flag => flag.Value is not null))
                .Build();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string FileIn(string programFolder) => Path.Combine(programFolder, "appsettings.json");

    private static Outcome<HostSettings> Check(IConfiguration configuration, string workingDirectory)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var engine = ReadEngine(configuration, faults);
        var environment = configuration["Environment"] ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development";
        if (!_environments.Contains(environment, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add(HostIssues.UnknownSetting("Environment", environment, _environments));
        }

        var metrics = DefinitionFolders.Find("metrics", configuration["Metrics"], workingDirectory);
        if (metrics is null)
        {
            faults.Add(HostIssues.MissingFolder("Metrics", configuration["Metrics"] ?? "metrics/"));
        }

        var warehouse = DefinitionFolders.Find("warehouse", configuration["WarehouseFolder"], workingDirectory);
        if (warehouse is null)
        {
            faults.Add(HostIssues.MissingFolder("WarehouseFolder", configuration["WarehouseFolder"] ?? "warehouse/"));
        }

        var jurisdiction = configuration["Jurisdiction"] ?? "ma";
        if (metrics is not null && !IsPolicy(metrics, jurisdiction))
        {
            faults.Add(HostIssues.UnknownSetting("Jurisdiction", jurisdiction, PoliciesOf(metrics)));
        }

        var authentication = ReadAuthentication(configuration.GetSection("Authentication"), faults);
        return faults.Count > 0
            ? faults.ToImmutable()
            : new HostSettings(
                Path.GetFullPath(configuration["Data"] ?? ".e2c", workingDirectory),
                metrics!,
                warehouse!,
                jurisdiction,
                environment.Equals("Production", StringComparison.OrdinalIgnoreCase),
                engine,
                authentication);
    }

    private static EngineSettings ReadEngine(IConfiguration configuration, ImmutableArray<Diagnostic>.Builder faults)
    {
        var engine = configuration["Warehouse:Engine"] is { Length: > 0 } named ? named : EngineSettings.DuckDb.Engine;
        if (!WarehouseEngine.Names.Contains(engine))
        {
            faults.Add(HostIssues.UnknownSetting("Warehouse:Engine", engine, WarehouseEngine.Names));
        }

        var connectionString = configuration["Warehouse:ConnectionString"] ?? "";
        if (engine != EngineSettings.DuckDb.Engine && !WarehouseEngine.IsConnectionString(connectionString))
        {
            faults.Add(HostIssues.BadConnectionString());
        }

        var shards = EngineSettings.DefaultShardCount;
        if (configuration["Warehouse:ShardCount"] is { Length: > 0 } count
            && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out shards) || shards is < 1 or > EngineSettings.MostShards))
        {
            faults.Add(HostIssues.BadShardCount(count));
        }

        return new(engine, connectionString, shards);
    }

    private static bool IsPolicy(string metrics, string jurisdiction) =>
        PoliciesOf(metrics).Contains(jurisdiction, StringComparer.Ordinal);

    private static ImmutableArray<string> PoliciesOf(string metrics)
    {
        var folder = Path.Combine(metrics, "policies");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
            : [];
    }

    private static AuthenticationSettings ReadAuthentication(IConfigurationSection section, ImmutableArray<Diagnostic>.Builder faults)
    {
        Uri? authority = null;
        if (section["Authority"] is { Length: > 0 } address
            && (!Uri.TryCreate(address, UriKind.Absolute, out authority) || !(authority.Scheme == "https" || (authority.Scheme == "http" && authority.IsLoopback))))
        {
            faults.Add(HostIssues.BadAuthority(address));
        }

        var keys = ImmutableArray.CreateBuilder<ImmutableArray<byte>>();
        foreach (var entry in section.GetSection("SigningKeys").GetChildren())
        {
            var bytes = new byte[entry.Value?.Length ?? 0];
            if (entry.Value is null || !Convert.TryFromBase64String(entry.Value, bytes, out var length) || length < MinimumKeyBytes)
            {
                faults.Add(HostIssues.BadSigningKey(entry.Path, MinimumKeyBytes));
                continue;
            }

            keys.Add([.. bytes.AsSpan(0, length)]);
        }

        return new(authority, section["Audience"], keys.ToImmutable());
    }
}
