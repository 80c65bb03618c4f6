using System.Globalization;
using System.Text.Json.Nodes;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Versions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Interop;

/// <summary>What other layers have no words for, of one version as one published table shows it.</summary>
internal static class MetricBlock
{
    public const string Vendor = "E2C";

    private static readonly string[] _toldElsewhere = ["title", "description", "owner"];

    public static JsonObject Of(ReleasedTables released, PublishedTable table)
    {
        var metric = table.Metric;
        var clauses = CanonicalMetric.Of(metric);
        return new()
        {
            ["metric"] = metric.Name.ToString(),
            ["version"] = metric.Version.ToString(),
            ["title"] = metric.Title,
            ["status"] = metric.Status.ToString().ToLowerInvariant(),
            ["effective_from"] = metric.Effective.From.ToString(),
            ["effective_to"] = metric.Effective.To?.ToString(),
            ["owner"] = metric.Owner,
            ["citations"] = new JsonArray([.. metric.Citations.Select(citation => JsonValue.Create(citation))]),
            ["approvals"] = new JsonArray([.. metric.Approvals.Select(Of)]),
            ["definition"] = new JsonObject(clauses
                .Where(clause => clause.Text.Length > 0 && !_toldElsewhere.Contains(clause.Key))
                .Select(clause => KeyValuePair.Create(clause.Key, (JsonNode?)clause.Text))),
            ["definition_hash"] = CanonicalMetric.HashOf(clauses),
            ["privacy"] = new JsonObject
            {
                ["policy"] = $"{released.Catalog.Policy.Jurisdiction} {released.Catalog.Policy.Version}",
                ["tier"] = "PUBLIC",
                ["unit"] = metric.Privacy.Unit,
                ["shown_from"] = table.ShownFrom,
                ["confidence_thousandths"] = released.Catalog.Policy.Confidence,
                ["noise_half_width"] = new JsonObject(table.Statistics.Select(statistic => KeyValuePair.Create(statistic.Name, (JsonNode?)statistic.HalfWidth))),
            },
            ["by"] = new JsonArray([.. table.By.Select(dimension => JsonValue.Create(dimension.Value))]),
            ["decimals"] = metric.Presentation.AnsweredDecimals,
            ["additive"] = false,
        };
    }

    private static JsonObject Of(Approval approval) => new()
    {
        ["gate"] = approval.Gate.ToString().ToLowerInvariant(),
        ["ref"] = approval.Reference,
        ["review_by"] = approval.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
