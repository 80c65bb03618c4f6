using System.Security.Claims;
using E2CSemantic.Host.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace E2CSemantic.Host.Security;

/// <summary>Accepts signed, unexpired tokens of the configured issuer or keys, and nothing else.</summary>
internal sealed class BearerTokens
{
    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;

    /// <param name="settings">Whose tokens are accepted.</param>
    /// <param name="developmentKey">The development key; null where it is not accepted.</param>
    public BearerTokens(AuthenticationSettings settings, DevelopmentKey? developmentKey)
    {
        _rules = new()
        {
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuer = settings.Authority is not null,
            ValidateAudience = settings.Audience is not null,
            ValidAudience = settings.Audience,
            ClockSkew = TimeSpan.Zero,
            // A public key must never be taken for the secret of an HMAC, so each kind of key has its own algorithms.
            ValidAlgorithms = settings.Authority is null
                ? [SecurityAlgorithms.HmacSha256]
                : [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKeys = settings.Authority is null ? [.. KeysOf(settings, developmentKey)] : null,
            ConfigurationManager = settings.Authority is null ? null : IssuerOf(settings.Authority),
        };
    }

    /// <summary>What a good token says of its bearer; null for every other Authorization header.</summary>
    public async Task<ClaimsIdentity?> ReadAsync(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(authorization[Scheme.Length..].Trim(), _rules);
        return result.IsValid ? result.ClaimsIdentity : null;
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> IssuerOf(Uri authority) => new(
        authority.ToString().TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !authority.IsLoopback });

    private static IEnumerable<SecurityKey> KeysOf(AuthenticationSettings settings, DevelopmentKey? developmentKey) =>
        developmentKey is null
            ? settings.SigningKeys.Select(key => new SymmetricSecurityKey([.. key]))
            : [new SymmetricSecurityKey([.. developmentKey.Bytes])];
}
