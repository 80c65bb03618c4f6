using System.Security.Cryptography;
using System.Text;

namespace E2CSemantic.Query.Resolution;

/// <summary>The one text of a resolved query, whatever way it was asked; its hash names the answer.</summary>
internal static class CanonicalQuery
{
    public static string HashOf(ResolvedQuery query)
    {
        var text = new StringBuilder();
        text.Append("release ").Append(query.Release.Id).Append('\n');
        text.Append("policy ").Append(query.Policy).Append('\n');
        text.Append("tier ").Append(query.Tier.ToString().ToUpperInvariant()).Append('\n');
        text.Append("minimum ").Append(query.Rule.MinimumCount).Append(" within ").Append(query.Rule.MaximumErrorPercent).Append('\n');
        foreach (var slice in query.Slices)
        {
            text.Append("metric ").Append(query.Metric).Append(' ').Append(slice.Definition.Version);
            text.AppendJoin("", slice.Years.Select(year => $" {year}"));
            text.AppendJoin("", slice.Exclusions.Select(exclusion => $" without {exclusion.Name}")).Append('\n');
        }

        foreach (var dimension in query.Dimensions)
        {
            text.Append(dimension.IsGrouped ? "by " : "only ").Append(dimension.Name);
            if (dimension.IsFiltered)
            {
                text.AppendJoin("", dimension.Kept.Select(member => $" {member.Id.Length}:{member.Id}"));
            }

            text.Append('\n');
        }

        if (query.Gap is { } gap)
        {
            text.Append("gap ").Append(gap.Dimension).Append(' ').Append(gap.Reference.Length).Append(':').Append(gap.Reference).Append(' ').Append(gap.Form).Append('\n');
        }

        text.Append("order ").Append(query.Order).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
