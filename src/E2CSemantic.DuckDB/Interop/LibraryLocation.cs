using System.Reflection;
using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

internal static class LibraryLocation
{
    public const string Name = "duckdb";

    public static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(LibraryLocation).Assembly, Resolve);

    public static string FileName(OSPlatform platform, Architecture architecture) => (platform, architecture) switch
    {
        var (p, a) when p == OSPlatform.Linux && a is Architecture.X64 or Architecture.Arm64 => "libduckdb.so",
        var (p, a) when p == OSPlatform.OSX && a is Architecture.X64 or Architecture.Arm64 => "libduckdb.dylib",
        var (p, a) when p == OSPlatform.Windows && a is Architecture.X64 => "duckdb.dll",
        _ => throw new PlatformNotSupportedException(
            $"There is no native DuckDB library for {platform} on {architecture}; Linux and macOS on x64 and arm64, and Windows on x64, have one."),
    };

    public static string Find(string fileName, params IEnumerable<string> folders)
    {
        var tried = folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, fileName)).Distinct().ToList();
        return tried.FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(
            $"The native DuckDB library '{fileName}' is missing; looked at {string.Join(", ", tried)}. Building E2CSemantic.DuckDB puts it there (Node.js 20 or newer is needed).");
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Name)
        {
            return 0;
        }

        var file = FileName(CurrentPlatform(), RuntimeInformation.ProcessArchitecture);
        return NativeLibrary.Load(Find(file, AppContext.BaseDirectory, Path.GetDirectoryName(assembly.Location) ?? ""));
    }

    private static OSPlatform CurrentPlatform() =>
        OperatingSystem.IsWindows() ? OSPlatform.Windows
        : OperatingSystem.IsMacOS() ? OSPlatform.OSX
        : OperatingSystem.IsLinux() ? OSPlatform.Linux
        : OSPlatform.Create(Environment.OSVersion.Platform.ToString());
}
