using System.Collections.Immutable;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Security;

/// <summary>The tiers as callers write them, in capitals, from the least to the most trusted.</summary>
internal static class TierNames
{
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<Tier>().Select(NameOf)];

    public static string NameOf(Tier tier) => tier.ToString().ToUpperInvariant();

    public static Tier? TryParse(string name)
    {
        var index = All.IndexOf(name, StringComparer.Ordinal);
        return index < 0 ? null : Enum.GetValues<Tier>()[index];
    }
}
