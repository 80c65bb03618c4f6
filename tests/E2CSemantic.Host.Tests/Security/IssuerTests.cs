using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace E2CSemantic.Host.Tests.Security;

/// <summary>Tokens of an OIDC issuer on loopback, the way a real deployment has them.</summary>
[Collection(OneRunningHost.Name)]
public sealed class IssuerTests(RunningHost host) : IAsyncLifetime, IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly HttpClient _client = new();
    private WebApplication _issuer = null!;
    private WebApplication _server = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _issuer = builder.Build();
        _issuer.Urls.Add("http://127.0.0.1:0");
        _issuer.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Address(_issuer), jwks_uri = Address(_issuer) + "/keys" }));
        _issuer.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        await _issuer.StartAsync();

        var settings = host.Settings(
            ("Environment", "Production"), ("Authentication:Authority", Address(_issuer)), ("Authentication:Audience", "e2c"));
        _server = WebServer.Build(settings, host.Rooms, "http://127.0.0.1:0").Value!;
        await _server.StartAsync();
        _client.BaseAddress = new(Address(_server));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _key.Dispose();
    }

    [Fact]
    public async Task Caller_IsAnswered_WhenTheIssuerSignedForThisAudience()
    {
        var (status, body) = await AskAsync(Signed("e2c", new RsaSecurityKey(_key), SecurityAlgorithms.RsaSha256));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("\"tier\":\"RESEARCHER\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_IsRefused_WhenTheTokenIsForAnother() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Signed("other", new RsaSecurityKey(_key), SecurityAlgorithms.RsaSha256))).Status);

    [Fact]
    public async Task Caller_IsRefused_WhenThePublicKeyIsTakenForASecret() =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await AskAsync(Signed("e2c", new SymmetricSecurityKey(_key.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256))).Status);

    [Fact]
    public async Task Caller_IsRefused_WhenTheIssuerSignedInAWayThatIsNotListed() =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await AskAsync(Signed("e2c", new RsaSecurityKey(_key), SecurityAlgorithms.RsaSha512))).Status);

    [Fact]
    public async Task Caller_IsRefused_WhenTheDevelopmentKeySigned() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(host.Token(Model.Policies.Tier.Steward))).Status);

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string token)
    {
        var request = host.Question("{ enrollment(first: 1) { applied { tier } } }");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private string Signed(string audience, SecurityKey key, string algorithm) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address(_issuer),
            Audience = audience,
            Claims = new Dictionary<string, object> { [TokenClaims.Subject] = "ada", [TokenClaims.Tier] = "RESEARCHER" },
            SigningCredentials = new(key, algorithm),
        });

    private object PublicKey()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private static string Address(WebApplication app) => app.Urls.First();
}
