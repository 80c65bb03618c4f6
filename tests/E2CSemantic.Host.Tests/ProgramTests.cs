using System.Diagnostics;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests;

/// <summary>The program as a child process: exit codes, and never a stack trace.</summary>
[Collection(OneRunningHost.Name)]
public sealed class ProgramTests(RunningHost host)
{
    [Fact]
    public async Task Program_GivesTheExitCode_WhenTheCommandSucceedsOrIsRefused()
    {
        Assert.Equal(0, (await RunAsync([], "metrics", "check")).ExitCode);
        Assert.Equal((1, "E2C_FILE_UNREADABLE"), Summary(await RunAsync([], "query", "nowhere.graphql", "--data", host.Data)));
        Assert.Equal((2, "E2C_USAGE"), Summary(await RunAsync([], "dance")));
    }

    [Fact]
    public async Task Program_PrintsCodedFaults_WhenTheEnvironmentIsWrong()
    {
        var result = await RunAsync([("E2C__Warehouse__Engine", "oracle")], "schema", "print");

        Assert.Equal((1, "E2C_SETTING_UNKNOWN"), Summary(result));
    }

    [Fact]
    public async Task Diff_TellsHowFarADraftMovesTheCellsOfARelease_AndNoOneWithoutApprovalsIsTold()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("metrics"), "*", SearchOption.AllDirectories))
        {
            var copy = folder.PathTo(Path.GetRelativePath(Repository.PathTo("metrics"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var text = await File.ReadAllTextAsync(folder.PathTo("k12", "enrollment", "v1.yaml"));
        var approvals = text.IndexOf("approvals:", StringComparison.Ordinal);
        var draft = text.Remove(approvals, text.IndexOf("kind:", StringComparison.Ordinal) - approvals)
            .Replace("version: 1.0.0", "version: 2.0.0", StringComparison.Ordinal).Replace("status: published", "status: draft", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.PathTo("k12", "enrollment", "v2.yaml"), draft);
        Task<ShellResult> Diff(string tier) => RunAsync(
            [("E2C__Metrics", folder.FullPath)], "metrics", "diff", "k12.enrollment@1", "k12.enrollment@2", "--release", "sample", "--by", "grade", "--tier", tier, "--data", host.Data);

        var steward = await Diff("STEWARD");
        var analyst = await Diff("ANALYST");

        Assert.Equal((0, ""), (steward.ExitCode, steward.Error));
        Assert.Matches("as STEWARD, .*: [1-9][0-9]* cells with a number under both; 0 of them move\\.\n", steward.Output);
        Assert.Equal((1, "E2C_METRIC_UNAPPROVED"), Summary(analyst));
        Assert.Equal((1, "E2C_DIFF_UNITS"), Summary(await RunAsync([], "metrics", "diff", "k12.enrollment", "k12.grad4", "--release", "sample", "--data", host.Data)));
    }

    [Fact]
    [Trait("Requirement", "B26")]
    public async Task Metrics_LeadAnAuthorFromAChangeToALockedVersion()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("metrics"), "*", SearchOption.AllDirectories))
        {
            var copy = folder.PathTo(Path.GetRelativePath(Repository.PathTo("metrics"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var metric = folder.PathTo("k12", "enrollment", "v1.yaml");
        var text = await File.ReadAllTextAsync(metric);
        async Task<(int, string?)> Metrics(params string[] command) => Summary(await RunAsync([("E2C__Metrics", folder.FullPath)], ["metrics", .. command]));
        async Task Change(string old, string replacement) => await File.WriteAllTextAsync(metric, (await File.ReadAllTextAsync(metric)).Replace(old, replacement, StringComparison.Ordinal));

        await Change("metric: k12.enrollment\nversion: 1.0.0\n", "version: 1.0.0\nmetric: k12.enrollment\n");
        Assert.Equal((1, "E2C_KEY_ORDER"), await Metrics("check"));
        Assert.Equal((0, "put"), await Metrics("check", "--fix"));
        Assert.Equal(text, await File.ReadAllTextAsync(metric));
        await Change("title: Enrollment", "title: Enrolled people");
        Assert.Equal((1, "E2C_VERSION_BUMP"), await Metrics("check"));
        Assert.Equal((1, "E2C_VERSION_BUMP"), await Metrics("lock"));
        await Change("version: 1.0.0", "version: 1.0.1");
        Assert.Equal((1, "E2C_LOCK_OUTDATED"), await Metrics("check"));
        Assert.Equal(0, (await Metrics("lock")).Item1);
        Assert.Equal(0, (await Metrics("check")).Item1);
    }

    [Fact]
    public async Task Token_IsRefused_WhenTheServerHasOtherKeys()
    {
        var others = await RunAsync([("E2C__Authentication__SigningKeys__0", Convert.ToBase64String(new byte[32]))], "token", "--tier", "ANALYST");
        var production = await RunAsync([("E2C__Environment", "Production")], "token", "--tier", "ANALYST", "--data", host.Data);

        Assert.Equal((1, "E2C_TOKEN_REFUSED"), Summary(others));
        Assert.Equal((1, "E2C_DEVELOPMENT_KEY_REFUSED"), Summary(production));
    }

    [Fact]
    public async Task Serve_IsRefused_WhenThePortIsTakenOrTheAddressIsNone()
    {
        var taken = await RunAsync([], "serve", "--data", host.Data, "--urls", host.Client.BaseAddress!.ToString());
        var none = await RunAsync([], "serve", "--data", host.Data, "--urls", "somewhere");

        Assert.Equal((1, "E2C_ADDRESS_IN_USE"), Summary(taken));
        Assert.Equal((1, "E2C_ADDRESS_INVALID"), Summary(none));
    }

    [Fact]
    public async Task Program_PrintsACodedFault_WhenTheDataFolderCannotBeMade()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathTo("file"), "");
        var data = folder.PathTo("file", "data");

        var load = await RunAsync([], "load", "sdp", "--from", Repository.PathTo("warehouse", "samples", "sdp"), "--data", data);
        var cut = await RunAsync([], "release", "cut", "x", "--data", data);

        Assert.Equal(1, load.ExitCode);
        Assert.Equal((1, "E2C_MACHINE_FAULT"), Summary(cut));
        Assert.DoesNotContain("   at ", load.Error + cut.Error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string? Code) Summary(ShellResult result)
    {
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        return (result.ExitCode, result.Codes.FirstOrDefault());
    }

    private static async Task<ShellResult> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "e2c.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await error);
    }
}
