using System.Collections.Immutable;
using System.Text.Json.Nodes;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>
/// The metrics of a dbt <c>semantic_manifest.json</c> (metricflow_semantic_interfaces/implementations) as drafts: simple ones and ratios of simple ones, and
/// differences and quotients of two metrics. Joins are not read, so a filter may name dimensions of the measure's own model only.
/// </summary>
internal static class DbtImport
{
    private static readonly string[] _context = ["metadata", "config", "time_granularity"];

    /// <summary>The drafts, or why the document is no manifest.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">Where it was read.</param>
    /// <param name="domain">The domain of metrics that have none.</param>
    public static Outcome<Imported> Of(JsonObject document, string file, string domain)
    {
        if (document.At("semantic_models") is not JsonArray || document.At("metrics") is not JsonArray metrics)
        {
            return HostIssues.ImportUnreadable(new(file, 1, 1), "it has no lists semantic_models and metrics, as dbt's semantic_manifest.json has");
        }

        var measures = new DbtMeasures(document);
        return Imported.Of(metrics.Select(metric => One(measures, metric, Path.GetFileName(file), domain)));
    }

    private static (DraftMetric?, ImmutableArray<MetricLoss>) One(DbtMeasures measures, JsonNode? metric, string file, string domain)
    {
        var name = metric.TextAt("name") ?? "";
        var block = metric.At("config").At("meta").At("e2c");
        if (RestoredDefinition.Of(block, metric.TextAt("description"), $"{file} (dbt)") is { } restored)
        {
            return (restored, ImportLosses.OfRestored(restored.Name.ToString()));
        }

        var type = metric.TextAt("type") ?? "";
        var rule = name.Length == 0 ? null : type == "derived" ? Derived(measures, metric, domain) : OfFact(measures, metric);
        if (rule is null)
        {
            return (null, [ImportLosses.NotExpressed(name, $"no kind of metric is a {type} metric of this measure, expression or filter")]);
        }

        var losses = ImportLosses.OfForeign(name, rule);
        ImmutableArray<string> ignored = [.. _context.Where(key => metric.At(key) is not null)];

        var own = DraftName.Of(name);
        var title = metric.TextAt("label") ?? DraftName.TitleOf(own);
        return (new(new(domain, own), new(1, 0, 0), title, metric.TextAt("description") ?? title, rule, $"{file} (dbt), metric {name}")
        {
            Notes = ignored,
        }, [.. losses, .. ignored.Select(key => ImportLosses.Context(name, key))]);
    }

    private static DraftRule? OfFact(DbtMeasures measures, JsonNode? metric)
    {
        var parameters = metric.At("type_params");
        return metric.TextAt("type") switch
        {
            "simple" => measures.AggregateOf(metric) is { } one ? DraftRule.Of(one) : null,
            "ratio" => measures.InputOf(parameters.At("numerator"), metric) is { } above && measures.InputOf(parameters.At("denominator"), metric) is { } below ? DraftRule.Of(above, below) : null,
            _ => null,
        };
    }

    // Two metrics by their names or aliases with one operator between, each of the same time and without a filter of its own, and each a draft too.
    private static DraftRule? Derived(DbtMeasures measures, JsonNode? metric, string domain)
    {
        var inputs = metric.At("type_params").ItemsAt("metrics").ToList();
        if (metric.At("filter") is not null || inputs.Count != 2
            || inputs.Any(input => input.TextAt("name") is null || input.At("filter") is not null || input.At("offset_window") is not null || input.At("offset_to_grain") is not null
                || OfFact(measures, measures.Metric(input.TextAt("name")!)) is null)
            || metric.At("type_params").TextAt("expr")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var first, var op, var second])
        {
            return null;
        }

        var names = inputs.ToLookup(input => input.TextAt("alias") ?? input.TextAt("name")!, input => input.TextAt("name")!, StringComparer.Ordinal);
        return (names[first].SingleOrDefault(), names[second].SingleOrDefault(), op) switch
        {
            ({ } of, { } to, "-") => Comparison(of, to, ComparisonForm.Difference),
            ({ } of, { } to, "/") => Comparison(of, to, ComparisonForm.Ratio),
            _ => null,
        };

        DraftRule Comparison(string of, string to, ComparisonForm form) =>
            new(["kind: derived", $"derived: {{of: {domain}.{DraftName.Of(of)}@1, to: {domain}.{DraftName.Of(to)}@1, as: {form.ToString().ToLowerInvariant()}}}"]);
    }
}
