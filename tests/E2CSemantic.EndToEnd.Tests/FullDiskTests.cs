using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A disk that is full ends the work with one coded line; what was there before is still there and still answers.</summary>
public sealed class FullDiskTests(PanelStore panel) : IClassFixture<PanelStore>
{
    private const string Total = "{ enrollment(years: [\"2003-04\"], release: \"first\") { rows { value { value } } } }";

    [Theory]
    [InlineData(100)]
    [InlineData(1500)]
    [InlineData(5000)]
    public void Load_ChangesNothing_WhenTheDiskIsFull(int kilobytes)
    {
        using var changed = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(PanelStore.Samples, "*.csv"))
        {
            File.Copy(file, changed.PathTo(Path.GetFileName(file)));
        }

        File.AppendAllText(changed.PathTo("Student_School_Year.csv"), $"{800_000 + kilobytes},2004,9,N\n");
        var before = panel.Ask(Total, "STEWARD");

        var run = ProgramRun.WithSmallDisk(kilobytes, "load", "sdp", "--from", changed.FullPath, "--data", panel.Data);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("E2C_LOAD_STORE", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, panel.Ask(Total, "STEWARD"));
        panel.Cut($"full-{kilobytes}");
        Assert.Equal(before, panel.Ask(Total.Replace("first", $"full-{kilobytes}", StringComparison.Ordinal), "STEWARD"));
    }

    [Fact]
    public void Publish_DrawsNothing_WhenTheDiskIsFull()
    {
        using var fresh = new PanelStore(publish: false);

        var run = ProgramRun.WithSmallDisk(1500, "publish", "--release", "first", "--data", fresh.Data);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("E2C_MACHINE_FAULT", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.Of("publish", "--release", "first", "--data", fresh.Data).ExitCode);
        Assert.Contains("ESTIMATED", fresh.Ask("{ enrollment { rows { value { status } } } }", "PUBLIC"), StringComparison.Ordinal);
    }
}
