using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Host.Configuration;

/// <summary>
/// Reads the master key of the linkage vault from <c>Vault:Key</c> or <c>Vault:KeyFile</c>. Only commands that load, review or remove
/// people ask for it: the settings that serving reads do not hold it.
/// </summary>
internal static class VaultKeyReader
{
    public static Outcome<VaultKey> Read(HostSettings settings) => Read(settings, [], Environment.CurrentDirectory, AppContext.BaseDirectory);

    internal static Outcome<VaultKey> Read(
        HostSettings settings, IEnumerable<KeyValuePair<string, string?>> flags, string workingDirectory, string programFolder)
    {
        var section = HostSettingsReader.Configure(flags, programFolder)?.GetSection("Vault");
        var (text, file) = (NotEmpty(section?["Key"]), NotEmpty(section?["KeyFile"]));
        return VaultKey.Of(text, file is null ? null : Path.GetFullPath(file, workingDirectory), settings.Data, settings.IsProduction);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
