using System.Text.Json;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Policies;
using E2CSemantic.Testing;
using Microsoft.AspNetCore.Builder;

namespace E2CSemantic.Host.Tests.Serving;

/// <summary>A host over a copy of the definitions, which are changed while it serves.</summary>
[Collection(OneRunningHost.Name)]
public sealed class DefinitionsWatchTests(RunningHost host) : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private Rooms? _rooms;
    private WebApplication? _server;
    private HttpClient? _client;

    private HttpClient Client => _client!;

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("metrics"), "*", SearchOption.AllDirectories))
        {
            var copy = _folder.PathTo(Path.GetRelativePath(Repository.PathTo("metrics"), file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var settings = host.Settings() with { Metrics = _folder.FullPath };
        _rooms = Rooms.Open(settings).Value!;
        _server = WebServer.Build(settings, _rooms, "http://127.0.0.1:0").Value!;
        await _server.StartAsync();
        _client = new HttpClient { BaseAddress = new(_server.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        await _server!.StopAsync();
        await _server.DisposeAsync();
        _rooms!.Dispose();
    }

    public void Dispose()
    {
        _client?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task AMetric_Answers_WithoutARestart_WhenItsFileIsAdded()
    {
        Assert.DoesNotContain("  pupils(", await SdlAsync(), StringComparison.Ordinal);

        Copy("k12.enrollment", "k12.pupils");

        await UntilAsync(async () => (await SdlAsync()).Contains("  pupils(", StringComparison.Ordinal));
        Assert.Equal(await PeopleAsync("enrollment"), await PeopleAsync("pupils"));
    }

    [Fact]
    public async Task TheLastGoodDefinitions_Stay_WhileTheChangedOnesAreAtFault()
    {
        var before = await SdlAsync();
        var file = Copy("k12.enrollment", "k12.pupils", "kind: count", "kind: counted");

        await UntilAsync(async () => (await ReadyAsync()) != """{"status":"ready"}""");
        Assert.Equal("""{"status":"ready","changedDefinitions":{"status":"refused","code":"E2C_VALUE_UNKNOWN","faults":1}}""", await ReadyAsync());
        Assert.Equal(before, await SdlAsync());
        Assert.True(await PeopleAsync("enrollment") > 0);

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("kind: counted", "kind: count", StringComparison.Ordinal));

        await UntilAsync(async () => (await SdlAsync()).Contains("  pupils(", StringComparison.Ordinal));
        Assert.Equal("""{"status":"ready"}""", await ReadyAsync());
    }

    [Fact]
    public async Task NoRequest_IsDropped_WhileDefinitionsAreExchanged()
    {
        using var enough = new CancellationTokenSource();
        var people = await PeopleAsync("enrollment");
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            for (; !enough.IsCancellationRequested; asked++)
            {
                Assert.Equal(people, await PeopleAsync("enrollment"));
            }

            return asked;
        })).ToArray();

        foreach (var name in new[] { "pupils", "learners" })
        {
            Copy("k12.enrollment", $"k12.{name}");
            await UntilAsync(async () => (await SdlAsync()).Contains($"  {name}(", StringComparison.Ordinal));
        }

        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(asking), asked => Assert.InRange(asked, 1, int.MaxValue));
    }

    private Task<string> SdlAsync() => Client.GetStringAsync("/graphql/sdl");

    private Task<string> ReadyAsync() => Client.GetStringAsync("/health/ready");

    private async Task<int> PeopleAsync(string metric)
    {
        using var response = await Client.SendAsync(host.Question(
            $$"""{ {{metric}}(years: ["2003-04"]) { rows { value { value } } } }""", Tier.Steward));
        var body = await response.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(body);
        Assert.False(json.RootElement.TryGetProperty("errors", out _), body);
        return (int)json.RootElement.GetProperty("data").GetProperty(metric).GetProperty("rows")[0].GetProperty("value").GetProperty("value").GetDouble();
    }

    private string Copy(string from, string to, string old = "", string changed = "")
    {
        var text = File.ReadAllText(_folder.PathTo([.. from.Split('.'), "v1.yaml"])).Replace($"metric: {from}", $"metric: {to}", StringComparison.Ordinal);
        var file = _folder.PathTo([.. to.Split('.'), "v1.yaml"]);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, old.Length == 0 ? text : text.Replace(old, changed, StringComparison.Ordinal));
        return file;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < _patience, "What was waited for did not happen.");
            await Task.Delay(100);
        }
    }
}
