using System.IO.Compression;
using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

/// <summary><c>warehouse</c> on a data folder of the first version.</summary>
public sealed class WarehouseCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WarehouseCommandTests() => ZipFile.ExtractToDirectory(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Upgrading", "first-form.zip"), _folder.FullPath);

    [Fact]
    public async Task Upgrade_CarriesOver_AndSaysThenThatThereIsNothing()
    {
        var before = await Shell.RunAsync("warehouse", "status", "--data", _folder.PathTo("data"));
        var done = await Shell.RunAsync("warehouse", "upgrade", "--data", _folder.PathTo("data"));
        var again = await Shell.RunAsync("warehouse", "upgrade", "--data", _folder.PathTo("data"));
        var after = await Shell.RunAsync("warehouse", "status", "--data", _folder.PathTo("data"));

        Assert.Equal((0, 0, 0, 0), (before.ExitCode, done.ExitCode, again.ExitCode, after.ExitCode));
        Assert.EndsWith("an upgrade is due: the next load or cut does it, or warehouse upgrade\n", before.Output, StringComparison.Ordinal);
        var files = Directory.EnumerateFiles(Repository.PathTo("warehouse", "schema")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
        Assert.EndsWith($"carried over: sdp\nrecorded: {string.Join(", ", files)}\n", done.Output, StringComparison.Ordinal);
        Assert.EndsWith("no part was older\nnothing to record\n", again.Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing to upgrade\n", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_SealsTheCrosswalk()
    {
        var plain = Path.Combine(_folder.PathTo("data"), "vault", "vault.duckdb");
        Assert.True(File.Exists(plain));

        Assert.Equal(0, (await Shell.RunAsync("warehouse", "upgrade", "--json", "--data", _folder.PathTo("data"))).ExitCode);

        Assert.False(File.Exists(plain));
        Assert.Equal(0, (await Shell.RunAsync("vault", "status", "--data", _folder.PathTo("data"))).ExitCode);
    }

    [Fact]
    public async Task Status_IsJson_WhenAskedFor()
    {
        var told = await Shell.RunAsync("warehouse", "status", "--json", "--data", _folder.PathTo("data"));
        using var status = JsonDocument.Parse(told.Output);

        var part = Assert.Single(status.RootElement.GetProperty("parts").EnumerateArray());
        Assert.Equal(("sdp", 1, 547), (part.GetProperty("source").GetString(), part.GetProperty("starVersion").GetInt32(), part.GetProperty("rows").GetInt32()));
        Assert.Equal("pending", status.RootElement.GetProperty("files")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Status_SaysThatTheStateIsDamaged()
    {
        File.WriteAllText(Path.Combine(_folder.PathTo("data"), "warehouse", "state.json"), "{\"next\": 1");

        var status = await Shell.RunAsync("warehouse", "status", "--data", _folder.PathTo("data"));

        Assert.Equal((1, "E2C_STATE_DAMAGED"), (status.ExitCode, status.Codes.Single()));
    }

    public void Dispose() => _folder.Dispose();
}
