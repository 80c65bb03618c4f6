using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A load that is killed changes nothing that is served, and the next one goes through.</summary>
public sealed class InterruptedLoadTests(PanelStore panel) : IClassFixture<PanelStore>
{
    private const string Total = "{ enrollment(years: [\"2003-04\"]) { rows { value { value } } } }";

    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(1800)]
    public void Load_LeavesTheLastGoodState_WhenKilled(int milliseconds)
    {
        using var changed = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(PanelStore.Samples, "*.csv"))
        {
            File.Copy(file, changed.PathTo(Path.GetFileName(file)));
        }

        File.AppendAllText(changed.PathTo("Student_School_Year.csv"), $"9{milliseconds},2004,9,N\n");
        var before = panel.Ask(Total, "STEWARD");

        using (var load = ProgramRun.Start("load", "sdp", "--from", changed.FullPath, "--data", panel.Data))
        {
            if (!load.WaitForExit(milliseconds))
            {
                load.Kill();
                load.WaitForExit();
            }
        }

        Assert.Equal(before, panel.Ask(Total, "STEWARD"));
        var again = ProgramRun.Of("load", "sdp", "--from", changed.FullPath, "--data", panel.Data);
        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Equal(before, panel.Ask(Total, "STEWARD"));
    }
}
