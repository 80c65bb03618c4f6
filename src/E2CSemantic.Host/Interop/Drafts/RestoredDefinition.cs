using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>The draft of a metric that was exported from here: <see cref="MetricBlock"/> tells its rule whole, though neither privacy nor fixtures.</summary>
internal static partial class RestoredDefinition
{
    private static readonly string[] _unquoted = ["unit", "rows", "measure", "whole", "quantile", "allow", "required", "max_cross", "mature_after", "providers", "present"];

    /// <summary>The draft; null where the block is not one of ours.</summary>
    /// <param name="block">What the extension holds.</param>
    /// <param name="description">The description beside it, which begins with the title.</param>
    /// <param name="origin">Where it comes from.</param>
    public static DraftMetric? Of(JsonNode? block, string? description, string origin)
    {
        var clauses = block.At("definition");
        if (MetricName.TryParse(block.TextAt("metric") ?? "") is not { } name
            || SemanticVersion.TryParse(block.TextAt("version") ?? "") is not { } version
            || block.TextAt("title") is not { } title
            || !_unquoted.Select(key => clauses.TextAt(key) ?? "").All(text => Plain().IsMatch(text))
            || Rule(clauses) is not { } rule)
        {
            return null;
        }

        return new(name, version, title, Without($"{title}. ", description ?? title), new(rule), origin)
        {
            Effective = clauses.TextAt("effective") is { } years && Effective().Match(years) is { Success: true } match ? EffectiveLine(match) : null,
            Owner = block.TextAt("owner"),
            Citations = [.. (block.At("citations") as JsonArray ?? []).OfType<JsonValue>().Select(citation => citation.TryGetValue<string>(out var text) ? text : null).OfType<string>()],
            Dimensions = Dimensions(clauses),
            Presentation = Presentation(clauses),
        };
    }

    private static ImmutableArray<string>? Rule(JsonNode? clauses)
    {
        var (unit, where, numerator, denominator) = (clauses.TextAt("unit"), clauses.TextAt("where"), clauses.TextAt("numerator"), clauses.TextAt("denominator"));
        var (measure, whole, quantile) = (clauses.TextAt("measure"), clauses.TextAt("whole"), clauses.TextAt("quantile"));
        if (clauses.TextAt("rows") is not { } fact || unit is null || clauses.TextAt("entry") is not null)
        {
            return null;
        }

        ImmutableArray<string>? calculation = clauses.TextAt("kind") switch
        {
            nameof(MetricKind.Count) => [$"measure: {{count_distinct: {unit}}}"],
            nameof(MetricKind.Ratio) => [DraftRule.Part("numerator", $"count_distinct: {unit}", numerator), DraftRule.Part("denominator", $"count_distinct: {unit}", denominator)],
            nameof(MetricKind.AmountRatio) when measure is null => [DraftRule.Part("numerator", "count: rows", numerator), DraftRule.Part("denominator", "count: rows", null)],
            nameof(MetricKind.AmountRatio) => [DraftRule.Part("numerator", $"sum: {measure}", null), DraftRule.Part("denominator", $"sum: {whole}", null)],
            nameof(MetricKind.Mean) => [$"value: {{mean: {measure}}}"],
            nameof(MetricKind.Sum) => [$"value: {{sum: {measure}}}"],
            nameof(MetricKind.Quantile) => [$"value: {{quantile: {quantile}, of: {measure}}}"],
            _ => null,
        };
        var kind = clauses.TextAt("kind") is nameof(MetricKind.AmountRatio) ? "ratio" : clauses.TextAt("kind")?.ToLowerInvariant();
        return calculation is null ? null : [.. DraftRule.Head(kind!, fact, where), .. PerUnit(clauses), .. Having(clauses), .. calculation];
    }

    private static IEnumerable<string> PerUnit(JsonNode? clauses) => clauses.TextAt("per_unit") is { } text
        ? [$"per_unit: {{{string.Join(", ", PerUnitColumn().Matches(text).Select(column => $"{column.Groups["name"]}: {DraftText.Quote(Function(column))}"))}}}"]
        : [];

    private static string Function(Match column)
    {
        var function = column.Groups["function"].Value is nameof(PerUnitFunction.CountDistinct) ? "count_distinct" : column.Groups["function"].Value.ToLowerInvariant();
        return $"{function}({column.Groups["column"]}){(column.Groups["where"].Success ? $" where {column.Groups["where"]}" : "")}";
    }

    private static IEnumerable<string> Having(JsonNode? clauses) => clauses.TextAt("having") is { } having ? [$"having: {DraftText.Quote(having)}"] : [];

    private static string EffectiveLine(Match years)
    {
        var to = years.Groups["to"].Value is "now" ? "null" : years.Groups["to"].Value;
        return $"effective: {{from: {years.Groups["from"]}, to: {to}{(years.Groups["back"].Success ? $", cast_back_to: {years.Groups["back"]}" : "")}}}";
    }

    private static ImmutableArray<string> Dimensions(JsonNode? clauses) =>
    [
        "dimensions:",
        $"  allow: [{clauses.TextAt("allow")}]",
        .. clauses.TextAt("required") is { } required ? [$"  required: [{required}]"] : (string[])[],
        $"  max_cross: {clauses.TextAt("max_cross") ?? "1"}",
        .. clauses.TextAt("mature_after") is { } years and not "0" ? [$"observe: {{mature_after: {years} school_years}}"] : (string[])[],
        .. clauses.TextAt("coverage") is { } coverage && CoverageClause().Match(coverage) is { Success: true } match ? [CoverageLine(match)] : (string[])[],
    ];

    private static string CoverageLine(Match coverage) =>
        $"coverage: {{of: {coverage.Groups["of"]}{(coverage.Groups["minimum"].Success ? $", minimum: {coverage.Groups["minimum"]}" : "")}}}";

    private static ImmutableArray<string> Presentation(JsonNode? clauses)
    {
        var providers = (clauses.TextAt("providers") ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Provider);
        return clauses.TextAt("present")?.Split(' ') is [var unit, var decimals] && int.TryParse(decimals, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? [$"providers: [{string.Join(", ", providers)}]", $"present: {{unit: {unit.ToLowerInvariant()}, decimals: {decimals}}}"]
            : [];
    }

    private static string Provider(string clause)
    {
        const string Marked = " marked when excluded";
        var isMarked = clause.EndsWith(Marked, StringComparison.Ordinal);
        var needs = (isMarked ? clause[..^Marked.Length] : clause).Split(' ', 2);
        return $"{{id: {needs[0]}, needs: [{needs[^1]}]{(isMarked ? ", when_excluded: mark" : "")}}}";
    }

    private static string Without(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    [GeneratedRegex(@"\A(?<of>[a-z0-9_.]+@[0-9]+)(, at least (?<minimum>0\.[0-9]+))?\z")]
    private static partial Regex CoverageClause();

    // What stands in the file without quotes must not end its line or open a key.
    [GeneratedRegex(@"\A[A-Za-z0-9_,;. ]*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?<from>\d{4}-\d\d) to (?<to>\d{4}-\d\d|now)(?:, cast back to (?<back>\d{4}-\d\d))?\z")]
    private static partial Regex Effective();

    [GeneratedRegex(@"(?<name>\w+) = (?<function>CountDistinct|Sum|Min|Max) (?<column>\w+)(?: where (?<where>.*?))?(?=; \w+ = (?:CountDistinct|Sum|Min|Max) |\z)")]
    private static partial Regex PerUnitColumn();
}
