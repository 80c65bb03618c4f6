using System.Globalization;
using System.Text;
using E2CSemantic.Model;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Warehouse.Tests.Engines;

/// <summary>An engine's answer as a text with a line for each row, or its diagnostics.</summary>
internal static class ToldAnswer
{
    public static async Task<string> Of(SemanticCatalog catalog, WarehouseEngine engine, MetricQuery query, Tier tier)
    {
        var answer = await new MetricQueryEngine(catalog, engine.Warehouse).AnswerAsync(query, new(null, tier, null, null), CancellationToken.None);
        if (!answer.Succeeded)
        {
            return string.Join('\n', answer.Diagnostics);
        }

        var text = new StringBuilder();
        foreach (var row in answer.Value.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.SchoolYear} {string.Join('/', row.Members.Select(member => member.Member.Id))} {row.Value} {row.Numerator} {row.Denominator}\n");
        }

        return text.ToString();
    }
}
