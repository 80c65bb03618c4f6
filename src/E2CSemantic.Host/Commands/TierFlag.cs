using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Security;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Commands;

/// <summary>The flag <c>--tier</c>.</summary>
internal static class TierFlag
{
    public static Option<string> Optional() =>
        new("--tier") { Description = "Ask as this tier.", HelpName = Names, DefaultValueFactory = _ => TierNames.NameOf(Tier.Public) };

    public static Option<string> Required() =>
        new("--tier") { Description = "The tier of the bearer.", HelpName = Names, Required = true };

    private static string Names => string.Join('|', TierNames.All);

    /// <summary>The tier, or null after its refusal is printed.</summary>
    public static Tier? Read(ParseResult parsed, Option<string> flag, Terminal terminal)
    {
        var name = parsed.GetValue(flag) ?? "";
        var tier = TierNames.TryParse(name);
        if (tier is null)
        {
            terminal.Refuse(HostIssues.UnknownTier(name, TierNames.All));
        }

        return tier;
    }
}
