using System.Diagnostics;

namespace E2CSemantic.Mutants;

/// <summary>A copy of the checkout in a folder of its own, without what was built of it; the folder is gone afterwards.</summary>
internal sealed class Checkout : IDisposable
{
    private static readonly string[] _leftOut = [".git", ".e2c", "bin", "obj", "TestResults"];

    // A fault may make a loop that never ends.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    private readonly string _root = Directory.CreateTempSubdirectory("e2c-mutants-").FullName;

    public Checkout(string source)
    {
        Copy(source, _root);
        Directory.CreateDirectory(PathTo("TestResults"));
    }

    public string PathTo(params string[] parts) => Path.Combine([_root, .. parts]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Builds a test project and what it needs, or says why it does not compile.</summary>
    public string? Build(string project) => Compile("tests", project);

    /// <summary>
    /// Runs tests of a project that is built with another text in one file of a room; afterwards the file and what is built are as before. The room alone is built
    /// again and put beside the tests, so the text may change what a member does, not which members there are.
    /// </summary>
    public TestRun TestWith(string file, string text, string project, string filter)
    {
        var room = file.Split('/')[1];
        var (path, assembly) = (PathTo(file), PathTo("tests", project, "bin", "Debug", "net10.0", $"{room}.dll"));
        var (sound, built) = (File.ReadAllText(path), File.ReadAllBytes(assembly));
        try
        {
            File.WriteAllText(path, text);
            if (Compile("src", room, "--no-restore", "--no-dependencies") is { } fault)
            {
                return TestRun.Of(fault);
            }

            File.Copy(PathTo("src", room, "bin", "Debug", "net10.0", $"{room}.dll"), assembly, overwrite: true);
            return Test(project, filter);
        }
        finally
        {
            File.WriteAllText(path, sound);
            File.WriteAllBytes(assembly, built);
        }
    }

    /// <summary>Runs some tests of a project that is built.</summary>
    public TestRun Test(string project, string filter)
    {
        var results = PathTo("TestResults", "tests.trx");
        File.Delete(results);
        var (_, output) = Run("test", PathTo("tests", project, "bin", "Debug", "net10.0", $"{project}.dll"), "--filter", filter, "--logger", "trx;LogFileName=tests.trx", "--results-directory", PathTo("TestResults"));
        return File.Exists(results) ? TestRun.Read(File.ReadAllText(results), output) : TestRun.Of(output);
    }

    // A mutant is not judged by style, so analyzers are off.
    private string? Compile(string folder, string project, params string[] more)
    {
        var (code, output) = Run(["build", PathTo(folder, project), "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", .. more]);
        return code == 0 ? null : output;
    }

    private (int Code, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["UseSharedCompilation"] = "true";

        // With it a changed snapshot would be written and not fail.
        start.Environment.Remove("UPDATE_SNAPSHOTS");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => !_leftOut.Contains(Path.GetFileName(folder))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
