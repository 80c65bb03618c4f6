using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>
/// The metrics of an Apache Ossie document (core-spec/spec.md of apache/ossie) as drafts. A dataset's source becomes the fact; relationships are not read, so
/// a metric is of one dataset.
/// </summary>
internal static partial class OssieImport
{
    private const string Dialect = "ANSI_SQL";

    private static readonly string[] _context = ["ai_context", "custom_extensions", "datatype"];

    /// <summary>The drafts, or why the document is none of Ossie.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">Where it was read.</param>
    /// <param name="domain">The domain of metrics that have none.</param>
    public static Outcome<Imported> Of(JsonObject document, string file, string domain) =>
        document.At("semantic_model") is not JsonArray models
            ? HostIssues.ImportUnreadable(new(file, 1, 1), "it has no list semantic_model, as an Apache Ossie document has")
            : Imported.Of(models.SelectMany(model => model.ItemsAt("metrics").Select(metric => One(model, metric, Path.GetFileName(file), domain))));

    private static (DraftMetric?, ImmutableArray<MetricLoss>) One(JsonNode? model, JsonNode? metric, string file, string domain)
    {
        var name = metric.TextAt("name") ?? "";
        var origin = $"{file} (Apache Ossie), metric {name}";
        if (RestoredDefinition.Of(Block(metric), metric.TextAt("description"), $"{file} (Apache Ossie)") is { } restored)
        {
            return (restored, ImportLosses.OfRestored(restored.Name.ToString()));
        }

        var expression = ExpressionOf(metric);
        var rule = expression is null ? null : Sql(model).RuleOf(expression);
        if (rule is null || name.Length == 0)
        {
            return (null, [ImportLosses.NotExpressed(name, expression is null ? $"it has no expression in {Dialect}" : $"no kind of metric is {expression}")]);
        }

        var losses = ImportLosses.OfForeign(name, rule);
        ImmutableArray<string> ignored = [.. _context.Where(key => metric.At(key) is not null)];

        var own = DraftName.Of(name);
        return (new(new(domain, own), new(1, 0, 0), DraftName.TitleOf(own), metric.TextAt("description") ?? DraftName.TitleOf(own), rule, origin)
        {
            Notes = ignored,
        }, [.. losses, .. ignored.Select(key => ImportLosses.Context(name, key))]);
    }

    private static JsonNode? Block(JsonNode? metric)
    {
        var data = metric.ItemsAt("custom_extensions").FirstOrDefault(extension => extension.TextAt("vendor_name") == MetricBlock.Vendor).TextAt("data");
        try
        {
            return data is null ? null : JsonNode.Parse(data);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SqlAggregate Sql(JsonNode? model)
    {
        var facts = model.ItemsAt("datasets").Select(dataset => (Name: dataset.TextAt("name") ?? "", Dataset: dataset)).Where(dataset => dataset.Name.Length > 0)
            .DistinctBy(dataset => dataset.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(dataset => dataset.Name, dataset => dataset.Dataset, StringComparer.OrdinalIgnoreCase);
        var only = facts.Count == 1 ? facts.Keys.Single() : null;
        return new(
            written =>
            {
                var parts = written.Split('.');
                var dataset = parts.Length == 2 ? parts[0] : only;
                return dataset is not null && facts.TryGetValue(dataset, out var found) && ColumnOf(found, parts[^1]) is { } column ? (FactOf(found), column) : null;
            },
            only is null ? null : FactOf(facts[only]));
    }

    // A field is a column under another name, or an expression that a metric here cannot name.
    private static string? ColumnOf(JsonNode? dataset, string field)
    {
        var declared = dataset.ItemsAt("fields").FirstOrDefault(one => string.Equals(one.TextAt("name"), field, StringComparison.OrdinalIgnoreCase));
        var expression = declared is null ? field : ExpressionOf(declared);
        return expression is not null && Identifier().IsMatch(expression) ? DraftName.Of(expression) : null;
    }

    private static string FactOf(JsonNode? dataset) => DraftName.Of((dataset.TextAt("source") ?? dataset.TextAt("name") ?? "").Split('.')[^1]);

    private static string? ExpressionOf(JsonNode? of) =>
        of.At("expression").ItemsAt("dialects").FirstOrDefault(dialect => dialect.TextAt("dialect") == Dialect).TextAt("expression")?.Trim();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
