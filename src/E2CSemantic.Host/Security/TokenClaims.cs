namespace E2CSemantic.Host.Security;

/// <summary>The claims of a bearer token.</summary>
internal static class TokenClaims
{
    public const string Subject = "sub";
    public const string Tier = "e2c_tier";
    public const string Project = "e2c_project";
    public const string Purpose = "e2c_purpose";
}
