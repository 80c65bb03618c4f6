using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Host.Tests.Configuration;

public sealed class VaultKeyReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Read_MakesADevelopmentKeyBesideTheDataFolder_WhenNoneIsGiven()
    {
        var first = Read("Development").Value!;

        Assert.Equal(first.Fingerprint.AsEnumerable(), Read("Development").Value!.Fingerprint);
        Assert.True(File.Exists(_folder.PathTo("data-keys", "vault.key")));
        Assert.False(Directory.Exists(_folder.PathTo("data")));
    }

    [Fact]
    public void Read_IsRefusedInProduction_WhenNoneIsGiven()
    {
        Assert.Equal("E2C_VAULT_KEY_REQUIRED", Read("Production").Diagnostics.Single().Code);
        Assert.False(Directory.Exists(_folder.PathTo("data-keys")));
    }

    [Fact]
    public void Read_TakesTheKeyOrTheFile_AndNotBoth()
    {
        var (key, file) = (Convert.ToBase64String(new byte[32]), _folder.PathTo("vault.key"));
        var made = VaultKey.ReadOrCreate(file).Value!;

        Assert.Equal(VaultKey.Parse(key)!.Fingerprint.AsEnumerable(), Read("Production", [new("Vault:Key", key)]).Value!.Fingerprint);
        Assert.Equal(made.Fingerprint.AsEnumerable(), Read("Production", [new("Vault:KeyFile", "vault.key")]).Value!.Fingerprint);
        Assert.Equal("E2C_VAULT_KEY_TWICE", Read("Production", new("Vault:Key", key), new("Vault:KeyFile", file)).Diagnostics.Single().Code);
    }

    [Fact]
    public void Read_RepeatsNoKey_WhenItIsWrong()
    {
        var fault = Read("Production", new KeyValuePair<string, string?>("Vault:Key", "c2VjcmV0IGJ1dCBzaG9ydA==")).Diagnostics.Single();

        Assert.Equal("E2C_VAULT_KEY_INVALID", fault.Code);
        Assert.DoesNotContain("c2Vj", fault.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Outcome<VaultKey> Read(string environment, params KeyValuePair<string, string?>[] flags)
    {
        var settings = HostSettingsReader.Read([new("Data", _folder.PathTo("data")), new("Environment", environment)], Repository.Root).Value!;
        return VaultKeyReader.Read(settings, flags, _folder.FullPath, _folder.FullPath);
    }
}
