using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>The measures of a dbt manifest, and what simple metrics make of them.</summary>
internal sealed partial class DbtMeasures
{
    private readonly Dictionary<string, (JsonNode? Model, JsonNode? Measure)> _measures;
    private readonly Dictionary<string, JsonNode?> _models;
    private readonly Dictionary<string, JsonNode?> _metrics;

    public DbtMeasures(JsonObject document)
    {
        _models = Named(document.ItemsAt("semantic_models"));
        _metrics = Named(document.ItemsAt("metrics"));
        _measures = _models.Values.SelectMany(model => model.ItemsAt("measures").Select(measure => (Model: model, Measure: measure)))
            .Where(pair => pair.Measure.TextAt("name") is not null).DistinctBy(pair => pair.Measure.TextAt("name"))
            .ToDictionary(pair => pair.Measure.TextAt("name")!, StringComparer.Ordinal);
    }

    /// <summary>A metric of the manifest; null where there is none of that name.</summary>
    public JsonNode? Metric(string name) => _metrics.GetValueOrDefault(name);

    /// <summary>What a simple metric computes; null where it is not understood.</summary>
    public Aggregate? AggregateOf(JsonNode? metric)
    {
        var parameters = metric.At("type_params");
        if (metric.TextAt("type") != "simple" || parameters.At("fill_nulls_with") is not null)
        {
            return null;
        }

        // Newer manifests keep the measure in the metric itself.
        var folded = parameters.At("metric_aggregation_params");
        var (model, measure, name) = folded.TextAt("semantic_model") is { } own && _models.TryGetValue(own, out var its)
            ? (its, folded, metric.TextAt("name"))
            : parameters.At("measure").TextAt("name") is { } named && _measures.TryGetValue(named, out var pair) ? (pair.Model, pair.Measure, named) : default;
        var expression = (ReferenceEquals(measure, folded) ? parameters.TextAt("expr") : null) ?? measure.TextAt("expr") ?? name;
        return model is null || measure.At("non_additive_dimension") is not null ? null
            : Filtered(Read(model, measure, expression!), model, parameters.At("measure").At("filter"), metric.At("filter"));
    }

    /// <summary>What an input of a ratio computes, under its own filter and the ratio's; null where it is not understood.</summary>
    public Aggregate? InputOf(JsonNode? input, JsonNode? ratio)
    {
        var metric = _metrics.GetValueOrDefault(input.TextAt("name") ?? "");
        var model = metric is null ? null : ModelOf(metric);
        return model is null ? null : Filtered(AggregateOf(metric), model, input.At("filter"), ratio.At("filter"));
    }

    private JsonNode? ModelOf(JsonNode? metric) =>
        metric.At("type_params").At("metric_aggregation_params").TextAt("semantic_model") is { } own ? _models.GetValueOrDefault(own)
        : _measures.GetValueOrDefault(metric.At("type_params").At("measure").TextAt("name") ?? "").Model;

    private static Aggregate? Read(JsonNode model, JsonNode? measure, string expression)
    {
        var fact = DraftName.Of(model.At("node_relation").TextAt("alias") ?? model.TextAt("name") ?? "");
        var column = Identifier().IsMatch(expression) ? DraftName.Of(expression) : null;
        return (measure.TextAt("agg"), column) switch
        {
            ("count" or "sum", _) when expression is "1" or "*" => new(AggregateFunction.Rows, fact, null, null, null),
            ("sum_boolean", { } flag) => new(AggregateFunction.Rows, fact, null, flag, null),
            ("count_distinct", { } distinct) => new(AggregateFunction.Distinct, fact, distinct, null, null),
            ("sum", { } summed) => new(AggregateFunction.Sum, fact, summed, null, null),
            ("average", { } mean) => new(AggregateFunction.Mean, fact, mean, null, null),
            ("median", { } median) => new(AggregateFunction.Quantile, fact, median, null, 0.5m),
            ("percentile", { } value) when measure.At("agg_params").NumberAt("percentile") is > 0 and < 1 and var share => new(AggregateFunction.Quantile, fact, value, null, share),
            _ => null,
        };
    }

    private static Aggregate? Filtered(Aggregate? aggregate, JsonNode model, params ReadOnlySpan<JsonNode?> filters)
    {
        foreach (var filter in filters)
        {
            if (aggregate is null || filter is null)
            {
                continue;
            }

            foreach (var template in filter.ItemsAt("where_filters"))
            {
                var condition = Condition(model, template.TextAt("where_sql_template") ?? "");
                aggregate = condition is null ? null : aggregate! with { Where = aggregate.Where is null ? condition : $"({aggregate.Where}) and ({condition})" };
                if (aggregate is null)
                {
                    return null;
                }
            }
        }

        return aggregate;
    }

    private static string? Condition(JsonNode model, string template)
    {
        var dimensions = Named(model.ItemsAt("dimensions"));
        var entities = model.ItemsAt("entities").Select(entity => entity.TextAt("name")).Append(model.TextAt("primary_entity")).ToHashSet();
        var isOwn = Dimension().Matches(template).All(named => entities.Contains(named.Groups["entity"].Value) && dimensions.ContainsKey(named.Groups["name"].Value));
        var sql = Dimension().Replace(template, named => named.Groups["name"].Value);
        return !isOwn ? null : ForeignCondition.Of(sql, name =>
            dimensions.TryGetValue(name, out var dimension) && (dimension.TextAt("expr") ?? name) is var expression && Identifier().IsMatch(expression) ? DraftName.Of(expression) : null);
    }

    private static Dictionary<string, JsonNode?> Named(IEnumerable<JsonNode?> parts) => parts
        .Where(part => part.TextAt("name") is not null).DistinctBy(part => part.TextAt("name")).ToDictionary(part => part.TextAt("name")!, StringComparer.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\{\{\s*Dimension\(\s*['""](?<entity>\w+?)__(?<name>\w+)['""]\s*\)\s*\}\}")]
    private static partial Regex Dimension();
}
