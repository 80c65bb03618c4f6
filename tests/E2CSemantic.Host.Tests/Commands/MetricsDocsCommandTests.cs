using System.Net;
using System.Text.RegularExpressions;
using E2CSemantic.Host.Docs;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

[Collection(OneRunningHost.Name)]
public sealed partial class MetricsDocsCommandTests(RunningHost host)
{
    [Fact]
    public async Task Docs_ShowExactlyWhatPublicIsAnswered()
    {
        using var folder = new TemporaryFolder();
        var result = await WriteAsync(folder, "--data", host.Data);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\A\d+ pages written; open .+/site/index\.html\n\z", result.Output);
        var (shown, other) = (0, 0);

        foreach (var metric in host.Rooms.Catalog.Metrics.GroupBy(metric => metric.Name))
        {
            var page = await File.ReadAllTextAsync(folder.PathTo("site", metric.Key.Domain, $"{metric.Key.Name}.html"));
            var answer = await host.Rooms.Engine.AnswerAsync(MetricQuery.Of(metric.Key.ToString()), Requester.Anonymous, CancellationToken.None);
            var number = ShownNumber.Of(metric.Last());
            var rows = answer.Value?.Rows.Select(row => $"{row.SchoolYear}|{(row.Value.Value is { } value ? number.Text(value) : "none")}|{row.Definition}{(row.SeriesBreak ? ", series break" : "")}") ?? [];
            Assert.Equal(rows, SeriesRow().Matches(page).Select(row => WebUtility.HtmlDecode($"{row.Groups[1]}|{row.Groups[2]}|{row.Groups[3]}")));
            Assert.Equal(answer.Succeeded, !page.Contains("No numbers of the whole state are published.", StringComparison.Ordinal));
            shown += answer.Succeeded ? 1 : 0;
            other += await IsOtherForStewardAsync(metric.Key.ToString(), answer.Value) ? 1 : 0;
        }

        Assert.True(shown >= 3 && other >= 1, $"{shown} series shown, {other} of them unlike the exact numbers");
    }

    [Fact]
    public async Task Docs_AreTheSameBytes_WhenWrittenAgain()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "--data", host.Data, "--release", "sample");
        var before = Bytes(folder);
        await WriteAsync(folder, "--data", host.Data);

        Assert.Equal(before, Bytes(folder));
        Assert.Contains(before, file => file.Key == "index.html");
        Assert.Contains("release sample (<code>", await File.ReadAllTextAsync(folder.PathTo("site", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docs_SayThatNoNumbersArePublished_WhenThereIsNoRelease()
    {
        using var folder = new TemporaryFolder();
        var result = await WriteAsync(folder, "--data", folder.PathTo("none"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var page = await File.ReadAllTextAsync(folder.PathTo("site", "k12", "enrollment.html"));
        Assert.Contains("No numbers of the whole state are published. No release has been published.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docs_AreRefused_WhenTheNamedReleaseIsNotPublished()
    {
        using var folder = new TemporaryFolder();
        var result = await WriteAsync(folder, "--data", host.Data, "--release", "smaple");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("E2C_DOCS_RELEASE_UNPUBLISHED There is no published release \"smaple\". (", result.Error, StringComparison.Ordinal);
        Assert.Contains("sample", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathTo("site")));
    }

    [Fact]
    public async Task Docs_AreRefused_WhenTheFolderIsSomebodyElses()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathTo("site"));
        await File.WriteAllTextAsync(folder.PathTo("site", "index.html"), "mine");

        var result = await WriteAsync(folder, "--data", folder.PathTo("none"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["E2C_DOCS_FOLDER_FOREIGN"], result.Codes);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.PathTo("site", "index.html")));
    }

    private static Task<ShellResult> WriteAsync(TemporaryFolder folder, params string[] more) =>
        Shell.RunAsync(["metrics", "docs", "--output", folder.PathTo("site"), .. more]);

    private static SortedDictionary<string, string> Bytes(TemporaryFolder folder) => new(
        Directory.EnumerateFiles(folder.PathTo("site"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder.PathTo("site"), file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    private async Task<bool> IsOtherForStewardAsync(string metric, MetricAnswer? answer)
    {
        var exact = await host.Rooms.Engine.AnswerAsync(MetricQuery.Of(metric), new Requester("test", Tier.Steward, null, null), CancellationToken.None);
        return answer is not null && !answer.Rows.Select(row => row.Value.Value).SequenceEqual(exact.Value!.Rows.Select(row => row.Value.Value));
    }

    [GeneratedRegex(@"<tr><th scope=""row"">(\d{4}-\d\d)</th><td>([^<]*)</td><td>[^<]*</td><td>[^<]*</td><td>(\d+\.\d+\.\d+[^<]*)</td></tr>")]
    private static partial Regex SeriesRow();
}
