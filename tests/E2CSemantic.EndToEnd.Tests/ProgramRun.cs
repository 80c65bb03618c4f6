using System.Diagnostics;
using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>One run of <c>e2c</c> as a process of its own: what it printed, and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly string _assembly = Repository.PathTo(
        "src", "E2CSemantic.Host", "bin", AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "e2c.dll");

    public static ProgramRun Of(params string[] arguments) => Finish(Start(arguments));

    /// <summary>The same with settings in the environment.</summary>
    public static ProgramRun With(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Finish(StartWith(environment, arguments));

    /// <summary>The same where no file may grow beyond so many kilobytes: to a program, a disk that is full.</summary>
    public static ProgramRun WithSmallDisk(int kilobytes, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\"", "bash", _assembly, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The runtime's own double mapping of code is a file larger than that.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Finish(Process.Start(start)!);
    }

    private static ProgramRun Finish(Process started)
    {
        using var process = started;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }

    public static ProgramRun In(string warehouse, params string[] arguments) => Finish(StartIn(warehouse, arguments));

    public static Process Start(params string[] arguments) => StartIn(null, arguments);

    /// <summary>Starts it with the definitions of another folder than the checkout's.</summary>
    public static Process StartIn(string? warehouse, params string[] arguments) =>
        StartWith(warehouse is null ? [] : new Dictionary<string, string> { ["E2C__WarehouseFolder"] = warehouse }, arguments);

    /// <summary>Starts it with settings in the environment.</summary>
    public static Process StartWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [_assembly, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
