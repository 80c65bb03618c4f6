using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

public sealed class VaultKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void ReadOrCreate_MakesOneKeyForItsOwner_AndReadsItAgain()
    {
        var file = _folder.PathTo("keys/vault.key");

        var (first, second) = (VaultKey.ReadOrCreate(file).Value!, VaultKey.ReadOrCreate(file).Value!);

        Assert.Equal(first.Fingerprint.AsEnumerable(), second.Fingerprint);
        Assert.NotEqual(first.Fingerprint.AsEnumerable(), VaultKey.Draw().Fingerprint);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Read_IsRefused_WhenOthersMayReadTheFile()
    {
        var file = _folder.PathTo("vault.key");
        VaultKey.ReadOrCreate(file);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.GroupRead);

            Assert.Equal("E2C_VAULT_KEY_OPEN", Assert.Single(VaultKey.Read(file).Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all, but as long as a key would be..")]
    public void Read_IsRefused_WhenTheFileIsNoKey(string text)
    {
        var file = _folder.PathTo("vault.key");
        VaultKey.ReadOrCreate(file);
        File.WriteAllText(file, text);

        var fault = Assert.Single(VaultKey.Read(file).Diagnostics);

        Assert.Equal("E2C_VAULT_KEY_INVALID", fault.Code);
        Assert.True(text.Length == 0 || !fault.ToString().Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_IsRefused_WhenThereIsNoFile() =>
        Assert.Equal("E2C_VAULT_KEY_FILE", Assert.Single(VaultKey.Read(_folder.PathTo("none")).Diagnostics).Code);

    public void Dispose() => _folder.Dispose();
}
