using System.Collections.Immutable;

namespace E2CSemantic.Host.Configuration;

/// <summary>Whose tokens are accepted: an OIDC issuer's, those signed with static keys, or, when neither is given, the development key's.</summary>
/// <param name="Authority">The issuer's address, or null.</param>
/// <param name="Audience">The audience that a token must name; null where none is asked for.</param>
/// <param name="SigningKeys">Static HMAC-SHA-256 keys of at least 32 bytes each.</param>
public sealed record AuthenticationSettings(Uri? Authority, string? Audience, ImmutableArray<ImmutableArray<byte>> SigningKeys)
{
    /// <summary>Whether only the development key is accepted.</summary>
    public bool UsesDevelopmentKey => Authority is null && SigningKeys.IsEmpty;
}
