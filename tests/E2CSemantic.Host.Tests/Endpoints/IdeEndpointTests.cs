using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using E2CSemantic.Host.Configuration;

namespace E2CSemantic.Host.Tests.Endpoints;

[Collection(OneRunningHost.Name)]
public sealed class IdeEndpointTests(RunningHost host)
{
    [Fact]
    public async Task Page_IsShown_WhenABrowserComesToLook()
    {
        using var response = await BrowseAsync(host.Client);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<title>Banana Cake Pop</title>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("http", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/bcp-config.json")]
    [InlineData("/graphql/ui/bcp-config.json")]
    public async Task Settings_NameThisServerAndNoTelemetry_WhenTheIdeAsks(string address)
    {
        using var settings = JsonDocument.Parse(await host.Client.GetStringAsync(address));

        Assert.Equal($"{host.Client.BaseAddress}graphql", settings.RootElement.GetProperty("endpoint").GetString());
        Assert.True(settings.RootElement.GetProperty("disableTelemetry").GetBoolean());
    }

    [Fact]
    public async Task ServiceWorker_IsNotKept_WhenItIsServed()
    {
        using var response = await host.Client.GetAsync("/graphql/ui/service-worker.js");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.Contains("connect-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_IsOff_WhenInProduction()
    {
        var key = Convert.ToBase64String(new byte[32]);
        var settings = host.Settings(("Environment", "Production"), ("Authentication:SigningKeys:0", key));
        await using var server = WebServer.Build(settings, host.Rooms, "http://127.0.0.1:0").Value!;
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };

        using var page = await BrowseAsync(client);
        using var asset = await client.GetAsync("/graphql/ui/service-worker.js");

        Assert.Equal(HttpStatusCode.NotAcceptable, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, asset.StatusCode);
    }

    private static Task<HttpResponseMessage> BrowseAsync(HttpClient client)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return client.SendAsync(request);
    }
}
