namespace E2CSemantic.Host.Tests;

/// <summary>What a command left behind.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error)
{
    /// <summary>The codes of the printed diagnostics, in order.</summary>
    public IEnumerable<string> Codes => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]);
}
