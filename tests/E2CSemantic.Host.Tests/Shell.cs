using E2CSemantic.Host.Commands;

namespace E2CSemantic.Host.Tests;

/// <summary>Runs commands in this process as a shell would see them.</summary>
internal static class Shell
{
    public static Task<ShellResult> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public static async Task<ShellResult> RunWithInputAsync(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(arguments, new Terminal(reader, output, error, isInteractive: false), CancellationToken.None);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
