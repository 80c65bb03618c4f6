using System.Security.Claims;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Security;

/// <summary>
/// Settles who asks. No Authorization header is PUBLIC; any header that is not one good bearer token is refused, never taken for PUBLIC;
/// a good token without a known tier is refused as well.
/// </summary>
internal sealed class CallerIdentification(BearerTokens tokens)
{
    public async Task<(Requester? Requester, TransportFault? Fault)> IdentifyAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0)
        {
            return (Requester.Anonymous, null);
        }

        var claims = header.Count == 1 ? await tokens.ReadAsync(header[0]) : null;
        if (claims is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return (null, TransportFaults.NotAuthenticated());
        }

        var tier = ValueOf(claims, TokenClaims.Tier) ?? "";
        return TierNames.TryParse(tier) is { } known
            ? (new Requester(ValueOf(claims, TokenClaims.Subject), known, ValueOf(claims, TokenClaims.Project), ValueOf(claims, TokenClaims.Purpose)), null)
            : (null, TransportFaults.Forbidden(HostIssues.UnknownTier(tier, TierNames.All)));
    }

    private static string? ValueOf(ClaimsIdentity claims, string type) => claims.FindFirst(type)?.Value;
}
