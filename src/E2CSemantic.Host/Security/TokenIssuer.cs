using E2CSemantic.Host.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace E2CSemantic.Host.Security;

/// <summary>Signs bearer tokens with the development key.</summary>
internal static class TokenIssuer
{
    public static string Issue(DevelopmentKey key, TokenRequest request, TimeProvider time)
    {
        var claims = new Dictionary<string, object>
        {
            [TokenClaims.Subject] = request.Subject,
            [TokenClaims.Tier] = TierNames.NameOf(request.Tier),
        };

        if (request.Project is not null)
        {
            claims[TokenClaims.Project] = request.Project;
        }

        if (request.Purpose is not null)
        {
            claims[TokenClaims.Purpose] = request.Purpose;
        }

        var now = time.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + request.Lifetime,
            SigningCredentials = new(new SymmetricSecurityKey([.. key.Bytes]), SecurityAlgorithms.HmacSha256),
        });
    }
}
