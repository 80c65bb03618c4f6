namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A publish that is killed while it writes publishes nothing, and the next one goes through and clears away what was left.</summary>
public sealed class KilledPublishTests
{
    private const string Total = "{ enrollment(years: [\"2003-04\"]) { rows { value { value } } } }";

    [Theory]
    [InlineData(0)]
    [InlineData(50_000)]
    public void Publish_LeavesNothing_WhenKilled(int bytes)
    {
        using var panel = new PanelStore(publish: false);
        var release = Assert.Single(Directory.EnumerateDirectories(Path.Combine(panel.Data, "releases")));
        var (published, drawing) = (Path.Combine(release, "published"), Path.Combine(release, "published.drawing"));
        var before = Ask(panel);

        Kill(panel, drawing, bytes);

        Assert.Equal((true, false), (Directory.Exists(drawing), Directory.Exists(published)));
        Assert.Equal(before, Ask(panel));
        var again = panel.Run(new Dictionary<string, string>(), "publish", "--release", "first");
        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Equal((false, 1), (Directory.Exists(drawing), Directory.EnumerateDirectories(published).Count()));
        Assert.Equal(0, Ask(panel).ExitCode);
    }

    private static ProgramRun Ask(PanelStore panel)
    {
        var file = panel.PathTo("total.graphql");
        File.WriteAllText(file, Total);
        return panel.Run(new Dictionary<string, string>(), "query", file, "--tier", "PUBLIC", "--format", "json");
    }

    // When so many bytes of the cubes are written, which are there for some hundredths of a second: no pause between looks.
    private static void Kill(PanelStore panel, string drawing, int bytes)
    {
        using var publish = ProgramRun.Start("publish", "--release", "first", "--data", panel.Data);
        while (!publish.HasExited && Written(drawing) < bytes)
        {
        }

        publish.Kill();
        publish.WaitForExit();
    }

    /// <summary>The bytes written so far; -1 before there are any files.</summary>
    private static long Written(string drawing)
    {
        try
        {
            return Directory.Exists(drawing) ? Directory.EnumerateFiles(drawing, "*", SearchOption.AllDirectories).Select(file => new FileInfo(file).Length).DefaultIfEmpty(-1).Sum() : -1;
        }
        catch (IOException)
        {
            return -1;
        }
    }
}
