using E2CSemantic.Host.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace E2CSemantic.Host.Security;

/// <summary>Accepts signed, unexpired tokens of the configured issuer or keys, and nothing else.</summary>
internal static class BearerAuthentication
{
    public static IServiceCollection AddBearerTokens(
        this IServiceCollection services,
        AuthenticationSettings settings,
        DevelopmentKey? developmentKey)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.Authority = settings.Authority?.ToString();
            options.RequireHttpsMetadata = settings.Authority is { IsLoopback: false };
            options.TokenValidationParameters = new()
            {
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                ValidateIssuer = settings.Authority is not null,
                ValidateAudience = settings.Audience is not null,
                ValidAudience = settings.Audience,
                ClockSkew = TimeSpan.Zero,
                ValidateIssuerSigningKey = true,
                // A public key must never be taken for the secret of an HMAC, so each kind of key has its own algorithms.
                ValidAlgorithms = settings.Authority is null
                    ? [SecurityAlgorithms.HmacSha256]
                    : [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
                IssuerSigningKeys = settings.Authority is null ? [.. KeysOf(settings, developmentKey)] : null,
            };
        });
        return services;
    }

    private static IEnumerable<SecurityKey> KeysOf(AuthenticationSettings settings, DevelopmentKey? developmentKey) =>
        developmentKey is null
            ? settings.SigningKeys.Select(key => new SymmetricSecurityKey([.. key]))
            : [new SymmetricSecurityKey([.. developmentKey.Bytes])];
}
