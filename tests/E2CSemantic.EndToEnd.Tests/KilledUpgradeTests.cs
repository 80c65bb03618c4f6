using System.IO.Compression;
using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>An upgrade that is killed again and again leaves what was loaded, in the old form or the new one, and the next one goes through.</summary>
public sealed class KilledUpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Upgrade_LeavesAWholeState_WhereverItWasKilled()
    {
        ZipFile.ExtractToDirectory(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Upgrading", "first-form.zip"), _folder.FullPath);
        var killed = 0;
        for (var milliseconds = 300; milliseconds < 6000; milliseconds = milliseconds * 6 / 5)
        {
            using var upgrade = ProgramRun.Start("warehouse", "upgrade", "--data", _folder.PathTo("data"));
            if (upgrade.WaitForExit(milliseconds))
            {
                break;
            }

            upgrade.Kill();
            upgrade.WaitForExit();
            killed++;
            Assert.Equal(547, Rows());
        }

        var last = ProgramRun.Of("warehouse", "upgrade", "--data", _folder.PathTo("data"));

        Assert.True(last.ExitCode == 0, last.Errors);
        Assert.NotEqual(0, killed);
        Assert.Equal(547, Rows());
        Assert.False(File.Exists(Path.Combine(_folder.PathTo("data"), "warehouse", "warehouse.duckdb")));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder.PathTo("data"), "warehouse", "star")).Length);
    }

    public void Dispose() => _folder.Dispose();

    // What the state says, and that what it names is there.
    private int Rows()
    {
        var told = ProgramRun.Of("warehouse", "status", "--json", "--data", _folder.PathTo("data"));
        Assert.True(told.ExitCode == 0, told.Errors);
        using var status = JsonDocument.Parse(told.Output);
        var part = Assert.Single(status.RootElement.GetProperty("parts").EnumerateArray());
        if (part.GetProperty("isPresent").GetBoolean())
        {
            using var state = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.PathTo("data"), "warehouse", "state.json")));
            Assert.All(state.RootElement.GetProperty("parts").EnumerateArray(), named =>
                Assert.True(File.Exists(Path.Combine(_folder.PathTo("data"), "warehouse", "star", named.GetProperty("file").GetString()!))));
        }

        return part.GetProperty("rows").GetInt32();
    }
}
