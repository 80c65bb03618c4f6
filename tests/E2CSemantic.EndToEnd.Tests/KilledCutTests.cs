using System.Globalization;
using System.Text.Json;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A cut that is killed changes nothing that is served, and the next one goes through and clears away what was left.</summary>
public sealed class KilledCutTests(PanelStore panel) : IClassFixture<PanelStore>
{
    private const string Total = "{ enrollment(years: [\"2003-04\"]) { applied { releaseLabel } rows { value { value } } } }";

    private string Releases => Path.Combine(panel.Data, "releases");

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    [InlineData(12_000_000)]
    public async Task Cut_LeavesWhatIsServed_WhenKilled(int bytes)
    {
        panel.LoadOnePupilMore();
        using var served = new ServedProgram(panel.Data, new Dictionary<string, string>());
        var before = await served.AskAsync(Total, "STEWARD");
        var kept = Directory.EnumerateDirectories(Releases).Order().ToArray();

        KillCut(bytes);

        Assert.Equal(kept.Append(Path.Combine(Releases, ".building")).Order(), Directory.EnumerateDirectories(Releases).Order());
        Assert.Equal(before, await served.AskAsync(Total, "STEWARD"));
        var label = string.Create(CultureInfo.InvariantCulture, $"after-{bytes}");
        panel.Cut(label);
        Assert.Equal(People(before) + 1, People(await served.AskAsync(Total.Replace("])", $"], release: \"{label}\")", StringComparison.Ordinal), "STEWARD")));
        Assert.Equal(kept.Length + 1, Directory.EnumerateDirectories(Releases).Count());
        Assert.DoesNotContain(Path.Combine(Releases, ".building"), Directory.EnumerateDirectories(Releases));
    }

    // When so many bytes of the new release are written.
    private void KillCut(int bytes)
    {
        using var cut = ProgramRun.Start("release", "cut", "killed", "--data", panel.Data);
        var building = new DirectoryInfo(Path.Combine(Releases, ".building"));
        while (!cut.HasExited && Written(building) < bytes)
        {
            Thread.Sleep(5);
        }

        Assert.False(cut.HasExited, "the cut was done before it could be killed");
        cut.Kill();
        cut.WaitForExit();
    }

    private static long Written(DirectoryInfo building)
    {
        try
        {
            return building.EnumerateFiles().Sum(file => file.Length);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static long People(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("data").GetProperty("enrollment").GetProperty("rows")[0].GetProperty("value").GetProperty("value").GetInt64();
    }
}
