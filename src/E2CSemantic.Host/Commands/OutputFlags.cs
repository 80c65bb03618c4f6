using System.CommandLine;

namespace E2CSemantic.Host.Commands;

/// <summary>The flags that choose how a command prints.</summary>
internal static class OutputFlags
{
    public static Option<bool> Json() => new("--json") { Description = "Print JSON instead of a table." };
}
