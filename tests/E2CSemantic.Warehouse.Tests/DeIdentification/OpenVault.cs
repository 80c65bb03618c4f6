using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>A vault in a folder of its own, open with the checkout's rules.</summary>
internal sealed class OpenVault : IDisposable
{
    public static readonly VaultRole?[] Pupil =
        [VaultRole.StateId, VaultRole.FirstName, VaultRole.MiddleName, VaultRole.LastName, VaultRole.BirthDate, VaultRole.Sex, VaultRole.Town];

    private readonly TemporaryFolder _folder = new();
    private readonly VaultKey _key = VaultKey.Draw();

    public OpenVault() => Vault = Open();

    public Vault Vault { get; private set; }

    public string Data => _folder.PathTo("data");

    public void Reopen(string? warehouse = null)
    {
        Vault.Dispose();
        Vault = Open(warehouse);
    }

    public long[] Link(VaultRole?[] roles, params string?[][] rows) => Link("sims", roles, rows);

    public long[] Link(string source, VaultRole?[] roles, params string?[][] rows)
    {
        using var batch = new LandingBatch(source, KeyDomain.Person, roles, rows);
        batch.Link(Vault);
        return [.. batch.Keys().Select(key => key.Key)];
    }

    public void Dispose()
    {
        Vault.Dispose();
        _folder.Dispose();
    }

    private Vault Open(string? warehouse = null)
    {
        var vault = Vault.Open(Data, _key, warehouse ?? Repository.PathTo("warehouse"), TimeProvider.System);
        Assert.True(vault.Succeeded, string.Join('\n', vault.Diagnostics));
        return vault.Value;
    }
}
