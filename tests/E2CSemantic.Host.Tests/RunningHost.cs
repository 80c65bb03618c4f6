using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Security;
using E2CSemantic.Model.Policies;
using E2CSemantic.Testing;
using Microsoft.AspNetCore.Builder;

namespace E2CSemantic.Host.Tests;

/// <summary>The sample panel loaded, cut, published and served once for all tests, on a free loopback port.</summary>
public sealed class RunningHost : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Rooms? _rooms;
    private WebApplication? _server;

    public HttpClient Client { get; private set; } = new();

    public string Data => _folder.PathTo("data");

    internal DevelopmentKey Key { get; private set; } = null!;

    internal Rooms Rooms => _rooms!;

    public async Task InitializeAsync()
    {
        await PrepareAsync("load", "sdp", "--from", Repository.PathTo("warehouse", "samples", "sdp"));
        await PrepareAsync("release", "cut", "sample");
        await PrepareAsync("publish", "--release", "sample");
        Key = DevelopmentKey.Open(Settings()).Value!;
        await StartAsync();
    }

    public Task DisposeAsync() => StopAsync();

    public void Dispose()
    {
        Client.Dispose();
        _folder.Dispose();
    }

    /// <summary>Stops the server and starts another on the same data folder.</summary>
    internal async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    internal HostSettings Settings(params (string Key, string Value)[] others) => HostSettingsReader.Read(
        [new("Data", Data), .. others.Select(other => KeyValuePair.Create(other.Key, (string?)other.Value))], Repository.Root).Value!;

    internal string Token(Tier tier) => TokenIssuer.Issue(Key, new("test", tier, null, null, TimeSpan.FromMinutes(5)), TimeProvider.System);

    /// <summary>Posts a query as a tier and gives the body as sent.</summary>
    internal async Task<string> AskAsync(string query, Tier tier = Tier.Public, object? variables = null)
    {
        using var response = await Client.SendAsync(Question(query, tier, variables));
        return await response.Content.ReadAsStringAsync();
    }

    internal HttpRequestMessage Question(string query, Tier tier = Tier.Public, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        if (tier is not Tier.Public)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(tier));
        }

        return request;
    }

    private async Task PrepareAsync(params string[] arguments)
    {
        var result = await Shell.RunAsync([.. arguments, "--data", Data]);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private async Task StartAsync()
    {
        var settings = Settings();
        _rooms = Rooms.Open(settings).Value!;
        _server = WebServer.Build(settings, _rooms, "http://127.0.0.1:0").Value!;
        await _server.StartAsync();
        Client = new HttpClient { BaseAddress = new(_server.Urls.First()) };
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

        _rooms?.Dispose();
    }
}
