using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class VaultCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.PathTo("data");

    [Fact]
    public async Task Vault_IsRefused_WhenThereIsNone() =>
        Assert.Equal("E2C_VAULT_MISSING", (await Shell.RunAsync("vault", "status", "--data", Data)).Codes.Single());

    [Fact]
    public async Task Rotate_MovesTheVaultToTheNewKey_AndStatusTellsSo()
    {
        Make();
        var file = _folder.PathTo("new", "vault.key");

        var rotated = await Shell.RunAsync("vault", "rotate", "--new-key-file", file, "--data", Data);
        var status = await Shell.RunAsync("vault", "status", "--data", Data);

        Assert.Equal((0, 1), (rotated.ExitCode, status.ExitCode));
        Assert.Contains($"set Vault:KeyFile to {file}", rotated.Output, StringComparison.Ordinal);
        Assert.Equal("E2C_VAULT_KEY_WRONG", status.Codes.Single());
        File.Copy(file, VaultKey.DevelopmentFile(Data), overwrite: true);
        Assert.Contains("every byte checked", (await Shell.RunAsync("vault", "status", "--data", Data)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ListsCases_RefusesUnknownOnes_AndShowsNoIdentifierOffATerminal()
    {
        Make();

        var list = await Shell.RunAsync("vault", "review", "list", "--json", "--data", Data);
        var accept = await Shell.RunAsync("vault", "review", "accept", "0123456789", "--data", Data);
        var show = await Shell.RunAsync("vault", "review", "show", "0123456789", "--data", Data);

        Assert.Equal("[]", list.Output.Trim());
        Assert.Equal("E2C_VAULT_REVIEW_UNKNOWN", accept.Codes.Single());
        Assert.Equal("E2C_VAULT_TERMINAL_ONLY", show.Codes.Single());
    }

    public void Dispose() => _folder.Dispose();

    private void Make()
    {
        var key = VaultKey.ReadOrCreate(VaultKey.DevelopmentFile(Data)).Value!;
        Vault.Open(Data, key, Repository.PathTo("warehouse"), TimeProvider.System).Value!.Dispose();
    }
}
