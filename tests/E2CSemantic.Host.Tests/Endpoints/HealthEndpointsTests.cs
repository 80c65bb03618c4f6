using System.Net;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Endpoints;

[Collection(OneRunningHost.Name)]
public sealed class HealthEndpointsTests(RunningHost host)
{
    [Fact]
    public async Task Health_IsGood_WhenAReleaseIsPublished()
    {
        Assert.Equal("""{"status":"live"}""", await host.Client.GetStringAsync("/health/live"));
        Assert.Equal("""{"status":"ready"}""", await host.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Ready_SaysWhyNot_WhenNothingIsLoaded()
    {
        using var folder = new TemporaryFolder();
        var settings = HostSettingsReader.Read([new("Data", folder.FullPath)], Repository.Root);
        using var rooms = Rooms.Open(settings).Value!;
        await using var server = WebServer.Build(settings.Value!, rooms, "http://127.0.0.1:0").Value!;
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };

        using var response = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(
            """{"status":"not ready","code":"E2C_NOTHING_SERVED","reason":"No release is served."}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task StartPage_LinksToWhatIsThere_WhenItIsShown()
    {
        var page = await host.Client.GetStringAsync("/");

        Assert.Contains("href=\"/graphql\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/graphql/sdl\"", page, StringComparison.Ordinal);
    }
}
