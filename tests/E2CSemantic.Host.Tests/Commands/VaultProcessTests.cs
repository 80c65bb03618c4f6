using System.Diagnostics;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Host.Tests.Commands;

/// <summary>The vault between processes: one at a time holds it, and one that is killed leaves it whole under exactly one key.</summary>
public sealed class VaultProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.PathTo("data");

    [Fact]
    public void Status_IsRefused_WhileAnotherProcessHoldsTheVault()
    {
        using var vault = Open(VaultKey.ReadOrCreate(VaultKey.DevelopmentFile(Data)).Value!).Value;
        using var other = Start("vault", "status", "--data", Data);

        var errors = other.StandardError.ReadToEnd();
        other.WaitForExit();

        Assert.Equal(1, other.ExitCode);
        Assert.StartsWith("E2C_VAULT_BUSY", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(900)]
    public void Rotate_LeavesTheVaultWholeUnderOneKey_WhenItsProcessIsKilled(int milliseconds)
    {
        var old = VaultKey.ReadOrCreate(VaultKey.DevelopmentFile(Data)).Value!;
        Open(old).Value!.Dispose();
        var file = _folder.PathTo("new", "vault.key");
        var next = VaultKey.ReadOrCreate(file).Value!;
        using (var rotation = Start("vault", "rotate", "--new-key-file", file, "--data", Data))
        {
            if (!rotation.WaitForExit(milliseconds))
            {
                rotation.Kill();
                rotation.WaitForExit();
            }
        }

        var codes = new[] { CodeOf(old), CodeOf(next) };

        Assert.Equal(["", "E2C_VAULT_KEY_WRONG"], codes.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private Outcome<Vault> Open(VaultKey key) => Vault.Open(Data, key, Repository.PathTo("warehouse"), TimeProvider.System);

    private string CodeOf(VaultKey key)
    {
        var opened = Open(key);
        using var vault = opened.Value;
        return vault is null ? opened.Diagnostics.Single().Code : string.Concat(vault.Status().Diagnostics);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "e2c.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
