using E2CSemantic.Host.Configuration;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Configuration;

public sealed class DevelopmentKeyTests
{
    [Fact]
    public void Open_GivesOneKeyToItsOwner_WhenAskedAgain()
    {
        using var folder = new TemporaryFolder();

        var first = DevelopmentKey.Open(Settings(folder));
        var second = DevelopmentKey.Open(Settings(folder));

        Assert.Equal(Convert.ToHexString(first.Value!.Bytes.AsSpan()), Convert.ToHexString(second.Value!.Bytes.AsSpan()));
        Assert.Equal(32, first.Value.Bytes.Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathTo("development.key")));
        }
    }

    [Fact]
    public void Open_IsRefused_WhenInProduction()
    {
        using var folder = new TemporaryFolder();

        var key = DevelopmentKey.Open(Settings(folder) with { IsProduction = true });

        Assert.Equal("E2C_DEVELOPMENT_KEY_REFUSED", key.Diagnostics.Single().Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullPath));
    }

    [Fact]
    public void Open_IsRefused_WhenTheFileIsDamaged()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("development.key"), "c2hvcnQ=");

        Assert.Equal("E2C_DEVELOPMENT_KEY_INVALID", DevelopmentKey.Open(Settings(folder)).Diagnostics.Single().Code);
    }

    [Fact]
    public void Open_IsRefused_WhenTheFolderCannotBeMade()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("file"), "");

        var key = DevelopmentKey.Open(Settings(folder) with { Data = folder.PathTo("file", "data") });

        Assert.Equal("E2C_FOLDER_UNWRITABLE", key.Diagnostics.Single().Code);
    }

    private static HostSettings Settings(TemporaryFolder folder) =>
        HostSettingsReader.Read([new("Data", folder.FullPath)], Repository.Root).Value!;
}
