using System.Collections.Immutable;
using System.Globalization;
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
        lines.Add($"  years      {metric.Effective}{Maturity(metric.Observe)}");
        lines.Add($"  computes   {Computes(metric)}");
        if (metric.Cohort is { } cohort)
        {
            lines.AddRange(Words(metric, cohort));
        }
        else if (metric.Comparison is null)
        {
            lines.Add($"  rows       {metric.Fact}{(metric.Where is null ? "" : $" where {ExpressionPrinter.Print(metric.Where)}")}");
        }

        foreach (var column in metric.PerUnit)
        {
            lines.Add($"  per person {column.Name} is {Words(column)}");
        }

        if (metric.Having is not null)
        {
            lines.Add($"  people     {ExpressionPrinter.Print(metric.Having)}");
        }

        lines.Add($"  by         {Names(metric.Dimensions.Allow)}; at most {metric.Dimensions.MaxCross} at once{Required(metric.Dimensions)}");
        if (metric.Coverage is { } coverage)
        {
            lines.Add($"  known of   {coverage}");
        }

        lines.Add($"  owner      {metric.Owner}");
        lines.AddRange(metric.Citations.Select(citation => $"  follows    {citation}"));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Computes(MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Gap or MetricKind.Derived => metric.Comparison!.ToString(),
        MetricKind.Count => $"distinct {metric.Privacy.Unit}",
        MetricKind.Ratio when metric.DenominatorWhere is { } below =>
            $"{metric.Privacy.Unit} with {ExpressionPrinter.Print(metric.NumeratorWhere!)} over {metric.Privacy.Unit} with {ExpressionPrinter.Print(below)}",
        MetricKind.Ratio => $"share of {metric.Privacy.Unit} with {ExpressionPrinter.Print(metric.NumeratorWhere!)}",
        MetricKind.AmountRatio when metric.Measure is null => $"share of rows with {ExpressionPrinter.Print(metric.NumeratorWhere!)}",
        MetricKind.AmountRatio => $"sum of {metric.Measure} over sum of {metric.Whole}{Bounds(metric)}",
        MetricKind.Quantile => string.Create(CultureInfo.InvariantCulture, $"{metric.Quantile} quantile of {metric.Measure}{Bounds(metric)}"),
        _ => $"{metric.Kind.ToString().ToLowerInvariant()} of {metric.Measure}{Bounds(metric)}",
    };

    private static string Bounds(MetricDefinition metric) => $", {metric.Privacy.Lower} to {metric.Privacy.Upper}";

    private static IEnumerable<string> Words(MetricDefinition metric, Cohort cohort)
    {
        yield return $"  enters     {metric.Fact} where {ExpressionPrinter.Print(cohort.Entry)}{(cohort.EntersOnce ? ", once" : ", each row")}{Reported(cohort)}";
        foreach (var addition in cohort.Additions)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  joins      {addition.YearsAfterEntry} later where {ExpressionPrinter.Print(addition.Where)}");
        }

        if (cohort.Removal is { } removal)
        {
            yield return $"  leaves     {Words(removal)}";
        }

        foreach (var outcome in cohort.Outcomes)
        {
            yield return $"  outcome    {outcome.Name} is {(outcome.Function is { } function ? $"{Words(function, outcome.Column!)} of" : "whether there is a row of")} {Words(outcome.Rows)}";
        }
    }

    private static string Reported(Cohort cohort) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(cohort.ReportedAfter == 0 ? "" : $"; reported {cohort.ReportedAfter} later")}{(cohort.IsAttributedToLast ? "; as last known then" : "")}");

    private static string Words(FollowedRows rows) =>
        $"{rows.Fact}{(rows.Where is null ? "" : $" where {ExpressionPrinter.Print(rows.Where)}")}, {rows.Within}{(rows.OnlyLast ? ", the last row" : "")}";

    private static string Words(PerUnitColumn column) =>
        Words(column.Function, column.Column)
        + (column.Where is null ? "" : $" where {ExpressionPrinter.Print(column.Where)}");

    private static string Words(PerUnitFunction function, string column) => function switch
    {
        PerUnitFunction.CountDistinct => $"the number of distinct {column}",
        PerUnitFunction.Sum => $"the sum of {column}",
        PerUnitFunction.Min => $"the smallest {column}",
        _ => $"the greatest {column}",
    };

    private static string Maturity(Observation observe) =>
        observe.MatureAfterYears == 0 ? "" : $", each {observe.MatureAfterYears} later";

    private static string Required(MetricDimensions dimensions) =>
        dimensions.Required.IsEmpty ? "" : $"; always {Names(dimensions.Required)}";

    private static string Names(ImmutableArray<DimensionName> names) => string.Join(", ", names);

    private static string Word(MetricStatus status) => status.ToString().ToLowerInvariant();
}
