using System.Net;
using System.Text;
using System.Text.Json;
using E2CSemantic.Host.Security;
using E2CSemantic.Model.Policies;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace E2CSemantic.Host.Tests.Security;

[Collection(OneRunningHost.Name)]
public sealed class CallerIdentificationTests(RunningHost host)
{
    private const string WhoAmI = "{ enrollment(first: 1) { applied { tier } } }";

    [Theory]
    [InlineData(Tier.Public)]
    [InlineData(Tier.Partner)]
    [InlineData(Tier.Researcher)]
    [InlineData(Tier.Analyst)]
    [InlineData(Tier.Steward)]
    public async Task Caller_IsAnsweredAtTheTokensTier_WhenTheTokenIsGood(Tier tier) =>
        Assert.Equal(
            "{\"data\":{\"enrollment\":{\"applied\":{\"tier\":\"" + TierNames.NameOf(tier) + "\"}}}}",
            await host.AskAsync(WhoAmI, tier));

    [Fact]
    public async Task Caller_IsRefused_WhenTheTokenHasExpired() =>
        await RefusedAsync(Signed(Claims("ANALYST"), expires: DateTime.UnixEpoch.AddYears(50)));

    [Fact]
    public async Task Caller_IsRefused_WhenTheTokenNeverExpires() => await RefusedAsync(Signed(Claims("ANALYST"), expires: null));

    [Fact]
    public async Task Caller_IsRefused_WhenTheTokenIsTamperedWith()
    {
        var parts = host.Token(Tier.Analyst).Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("ANALYST", "STEWARD", StringComparison.Ordinal);

        await RefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task Caller_IsRefused_WhenTheTokenIsUnsigned(string algorithm)
    {
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""");
        var claims = host.Token(Tier.Steward).Split('.')[1];

        await RefusedAsync($"{header}.{claims}.");
    }

    [Fact]
    public async Task Caller_IsRefused_WhenTheKeyIsAnother() => await RefusedAsync(Signed(Claims("ANALYST"), key: new byte[32]));

    [Fact]
    public async Task Caller_IsRefused_WhenTheAlgorithmIsAnother() =>
        await RefusedAsync(Signed(Claims("ANALYST"), key: [.. host.Key.Bytes, .. host.Key.Bytes], algorithm: SecurityAlgorithms.HmacSha512));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("")]
    public async Task Caller_IsRefused_WhenTheHeaderHoldsNoToken(string header) => await RefusedWithAsync(header);

    [Theory]
    [InlineData("KING")]
    [InlineData("analyst")]
    [InlineData(null)]
    public async Task Caller_IsForbidden_WhenTheTierIsUnknown(string? tier)
    {
        using var response = await SendAsync($"Bearer {Signed(Claims(tier))}");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("\"code\":\"E2C_TIER_UNKNOWN\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task RefusedAsync(string token) => RefusedWithAsync($"Bearer {token}");

    private async Task RefusedWithAsync(string header)
    {
        using var response = await SendAsync(header);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", body.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(body.RootElement.TryGetProperty("data", out _));
    }

    private Task<HttpResponseMessage> SendAsync(string header)
    {
        var request = host.Question(WhoAmI);
        request.Headers.TryAddWithoutValidation("Authorization", header);
        return host.Client.SendAsync(request);
    }

    private static Dictionary<string, object> Claims(string? tier) =>
        tier is null ? new() { [TokenClaims.Subject] = "test" } : new() { [TokenClaims.Subject] = "test", [TokenClaims.Tier] = tier };

    private string Signed(Dictionary<string, object> claims) => Signed(claims, DateTime.UnixEpoch.AddYears(200));

    private string Signed(Dictionary<string, object> claims, DateTime? expires) => Sign(claims, expires, [.. host.Key.Bytes], SecurityAlgorithms.HmacSha256);

    private static string Signed(Dictionary<string, object> claims, byte[] key, string algorithm = SecurityAlgorithms.HmacSha256) =>
        Sign(claims, DateTime.UnixEpoch.AddYears(200), key, algorithm);

    private static string Sign(Dictionary<string, object> claims, DateTime? expires, byte[] key, string algorithm) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            Expires = expires,
            SigningCredentials = new(new SymmetricSecurityKey(key), algorithm),
        });
}
