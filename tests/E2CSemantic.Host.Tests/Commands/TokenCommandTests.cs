using E2CSemantic.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class TokenCommandTests
{
    [Fact]
    public async Task Token_SaysWhatWasAsked_WhenTheKeyIsTheDevelopmentKey()
    {
        using var folder = new TemporaryFolder();

        var result = await Shell.RunAsync(
            "token", "--tier", "RESEARCHER", "--subject", "ada", "--project", "p1", "--purpose", "why not", "--ttl", "30m", "--data", folder.FullPath);
        var token = new JsonWebToken(result.Output.Trim());

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["ada", "RESEARCHER", "p1", "why not"],
            ((string[])["sub", "e2c_tier", "e2c_project", "e2c_purpose"]).Select(claim => token.GetClaim(claim).Value));
        Assert.Equal(TimeSpan.FromMinutes(30), token.ValidTo - token.ValidFrom);
    }

    [Fact]
    public async Task Token_IsWrongUsage_WhenTierOrDurationIsNone()
    {
        var tier = await Shell.RunAsync("token", "--tier", "KING");
        var duration = await Shell.RunAsync("token", "--tier", "ANALYST", "--ttl", "soon");

        Assert.Equal((2, "E2C_TIER_UNKNOWN"), (tier.ExitCode, tier.Codes.Single()));
        Assert.Equal((2, "E2C_DURATION_INVALID"), (duration.ExitCode, duration.Codes.Single()));
    }
}
