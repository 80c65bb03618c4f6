using System.Runtime.InteropServices;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Tests.Interop;

public sealed class LibraryLocationTests
{
    public static TheoryData<string, Architecture, string> Platforms => new()
    {
        { "LINUX", Architecture.X64, "libduckdb.so" },
        { "LINUX", Architecture.Arm64, "libduckdb.so" },
        { "OSX", Architecture.X64, "libduckdb.dylib" },
        { "OSX", Architecture.Arm64, "libduckdb.dylib" },
        { "WINDOWS", Architecture.X64, "duckdb.dll" },
    };

    [Theory]
    [MemberData(nameof(Platforms))]
    public void FileName_IsThePlatforms(string platform, Architecture architecture, string expected)
    {
        Assert.Equal(expected, LibraryLocation.FileName(OSPlatform.Create(platform), architecture));
    }

    [Theory]
    [InlineData("WINDOWS", Architecture.Arm64)]
    [InlineData("LINUX", Architecture.S390x)]
    [InlineData("FREEBSD", Architecture.X64)]
    public void FileName_IsRefused_WhereNoneIsPublished(string platform, Architecture architecture)
    {
        var error = Assert.Throws<PlatformNotSupportedException>(() => LibraryLocation.FileName(OSPlatform.Create(platform), architecture));
        Assert.Contains($"{platform} on {architecture}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NamesTheFileAndThePlaces_WhenItIsMissing()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<DllNotFoundException>(() => LibraryLocation.Find("libduckdb.so", folder.File("bin"), ""));
        Assert.Contains($"'libduckdb.so' is missing; looked at {folder.File(Path.Combine("bin", "libduckdb.so"))}", error.Message, StringComparison.Ordinal);
    }
}
