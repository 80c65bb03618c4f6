using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

[Collection(OneRunningHost.Name)]
public sealed class WarehouseCommandsTests(RunningHost host)
{
    private static string Samples => Repository.PathTo("warehouse", "samples", "sdp");

    [Fact]
    public async Task Load_ChangesNothing_WhenTheSameFilesAreLoadedAgain()
    {
        var result = await Shell.RunAsync("load", "sdp", "--from", Samples, "--data", host.Data, "--json");
        using var report = JsonDocument.Parse(result.Output);

        Assert.Equal(0, result.ExitCode);
        Assert.False(report.RootElement.GetProperty("changed").GetBoolean());
        Assert.NotEqual(0, report.RootElement.GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public async Task Load_IsRefused_WhenSourceOrFolderIsUnknown()
    {
        var source = await Shell.RunAsync("load", "sdb", "--from", Samples, "--data", host.Data);
        var folder = await Shell.RunAsync("load", "sdp", "--from", "nowhere", "--data", host.Data);

        Assert.Equal((1, "E2C_SOURCE_UNKNOWN"), (source.ExitCode, source.Codes.Single()));
        Assert.Equal(1, folder.ExitCode);
        Assert.All(folder.Codes, code => Assert.StartsWith("E2C_LOAD_", code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Releases_AreListedAndShown_WhenCut()
    {
        var list = await Shell.RunAsync("release", "list", "--json", "--data", host.Data);
        using var releases = JsonDocument.Parse(list.Output);
        var id = releases.RootElement[0].GetProperty("id").GetString()!;
        var show = await Shell.RunAsync("release", "show", id[..8], "--data", host.Data);

        Assert.Equal("sample", releases.RootElement[0].GetProperty("labels")[0].GetString());
        Assert.Contains($"id            {id}", show.Output, StringComparison.Ordinal);
        Assert.Contains("school years  2000-01 to 2006-07", show.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Shell.RunAsync("release", "show", "simple", "--data", host.Data)).ExitCode);
    }

    [Fact]
    public async Task Publish_DrawsNothingAgain_WhenTheReleaseIsPublished()
    {
        var before = await host.AskAsync("{ enrollment { rows { value { value } } } }");
        var publish = await Shell.RunAsync("publish", "--release", "sample", "--json", "--data", host.Data);

        Assert.Equal(0, publish.ExitCode);
        Assert.Equal(before, await host.AskAsync("{ enrollment { rows { value { value } } } }"));
    }

    [Fact]
    public async Task PublishPlan_TellsCostAndAccuracy_WhenAskedFor() =>
        Snapshot.Match((await Shell.RunAsync("publish", "--release", "sample", "--plan", "--data", host.Data)).Output);

    [Fact]
    public async Task Release_AnswersNoMore_WhenWithdrawn()
    {
        using var folder = new TemporaryFolder();
        string[] data = ["--data", folder.FullPath];
        await Shell.RunAsync(["load", "sdp", "--from", Samples, .. data]);
        await Shell.RunAsync(["release", "cut", "first", .. data]);

        var withdrawn = await Shell.RunAsync(["release", "withdraw", "first", .. data]);
        var asked = await Shell.RunWithInputAsync("{ enrollment { endCursor } }", ["query", "-", "--tier", "STEWARD", .. data]);

        Assert.Equal(0, withdrawn.ExitCode);
        Assert.Equal(1, asked.ExitCode);
        Assert.All(asked.Codes, code => Assert.StartsWith("E2C_", code, StringComparison.Ordinal));
    }
}
