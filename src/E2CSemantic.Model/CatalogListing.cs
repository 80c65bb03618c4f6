using System.Collections.Immutable;
using System.Text;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model;

/// <summary>The catalog in plain words, the same for the same definitions: what a steward reads in a terminal and what a snapshot guards.</summary>
public static class CatalogListing
{
    /// <summary>Every version of every metric with what it computes, by what, for which years.</summary>
    public static string Of(SemanticCatalog catalog)
    {
        var text = new StringBuilder();
        foreach (var metric in catalog.Metrics)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Of(metric));
        }

        return text.ToString();
    }

    /// <summary>One version of a metric; each line ends with a line feed.</summary>
    public static string Of(MetricDefinition metric)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"{metric.Name} {metric.Version} {Word(metric.Status)}: {metric.Title}");
        lines.Add($"  {metric.Description}");
        lines.Add($"  years      {metric.Effective.From} to {metric.Effective.To?.ToString() ?? "now"}{Maturity(metric.Observe)}");
        lines.Add($"  computes   {Computes(metric)}");
        lines.Add($"  rows       {metric.Fact}{(metric.Where is null ? "" : $" where {ExpressionPrinter.Print(metric.Where)}")}");
        foreach (var column in metric.PerUnit)
        {
            lines.Add($"  per person {column.Name} is the number of distinct {column.Column}");
        }

        lines.Add($"  by         {Names(metric.Dimensions.Allow)}; at most {metric.Dimensions.MaxCross} at once{Required(metric.Dimensions)}");
        lines.Add($"  owner      {metric.Owner}");
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Computes(MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Count => $"distinct {metric.Privacy.Unit}",
        MetricKind.Ratio => $"share of {metric.Privacy.Unit} with {ExpressionPrinter.Print(metric.NumeratorWhere!)}",
        _ => $"mean of {metric.Measure}, {metric.Privacy.Lower} to {metric.Privacy.Upper}",
    };

    private static string Maturity(Observation observe) =>
        observe.MatureAfterYears == 0 ? "" : $", each {observe.MatureAfterYears} later";

    private static string Required(MetricDimensions dimensions) =>
        dimensions.Required.IsEmpty ? "" : $"; always {Names(dimensions.Required)}";

    private static string Names(ImmutableArray<DimensionName> names) => string.Join(", ", names);

    private static string Word(MetricStatus status) => status.ToString().ToLowerInvariant();
}
