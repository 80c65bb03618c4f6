using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A load that is killed changes nothing that is served, and the next one goes through.</summary>
public sealed class InterruptedLoadTests(PanelStore panel) : IClassFixture<PanelStore>
{
    private const int PanelTotal = 7884;

    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(1500)]
    public void Load_LeavesAWholeState_WhenKilled(int milliseconds)
    {
        using var changed = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(PanelStore.Samples, "*.csv"))
        {
            File.Copy(file, changed.PathTo(Path.GetFileName(file)));
        }

        File.AppendAllText(changed.PathTo("Student_School_Year.csv"), $"{900_000 + milliseconds},2004,9,N\n");
        using (var load = ProgramRun.Start("load", "sdp", "--from", changed.FullPath, "--data", panel.Data))
        {
            if (!load.WaitForExit(milliseconds))
            {
                load.Kill();
                load.WaitForExit();
            }
        }

        Assert.Equal(PanelTotal, People("first"));
        panel.Cut($"killed-{milliseconds}");
        Assert.InRange(People($"killed-{milliseconds}"), PanelTotal, PanelTotal + 1);

        var again = ProgramRun.Of("load", "sdp", "--from", changed.FullPath, "--data", panel.Data);
        Assert.True(again.ExitCode == 0, again.Errors);
        panel.Cut($"again-{milliseconds}");
        Assert.Equal(PanelTotal + 1, People($"again-{milliseconds}"));
    }

    private long People(string release) =>
        panel.Rows($"{{ enrollment(years: [\"2003-04\"], release: \"{release}\") {{ rows {{ value {{ value }} }} }} }}", "STEWARD")[0]
            .GetProperty("value").GetProperty("value").GetInt64();
}
