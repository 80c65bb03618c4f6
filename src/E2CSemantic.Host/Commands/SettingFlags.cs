using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary>The flags that overrule the configuration, the same on every command that has them.</summary>
internal static class SettingFlags
{
    public static Option<string?> Data() =>
        new("--data") { Description = "Folder of the embedded stores (setting Data, default .e2c/).", HelpName = "DIR" };

    public static Outcome<HostSettings> Read(ParseResult parsed, Option<string?>? data, params IEnumerable<KeyValuePair<string, string?>> more) =>
        HostSettingsReader.Read([new("Data", data is null ? null : parsed.GetValue(data)), .. more], Environment.CurrentDirectory);
}
