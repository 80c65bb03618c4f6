using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Versions;

/// <summary>
/// A version of a metric as statements that do not depend on how its file is written: order of keys, spaces, quotes, parentheses that change nothing
/// and names of constants are gone. Status and fixtures are no part of it.
/// </summary>
public static class CanonicalMetric
{
    /// <summary>
    /// The statements in their fixed order, the same keys for every metric that reads a fact. A comparison says what it compares instead of a rule; what the
    /// two compared versions say is stated with them.
    /// </summary>
    public static ImmutableArray<MetricClause> Of(MetricDefinition metric) =>
    [
        new("kind", metric.Kind.ToString()),
        .. metric.Comparison is { } comparison ? [new("compares", comparison.ToString())] : Rule(metric),
        new("effective", metric.Effective.ToString()),
        new("allow", string.Join(", ", metric.Dimensions.Allow)),
        new("required", string.Join(", ", metric.Dimensions.Required)),
        new("max_cross", metric.Dimensions.MaxCross.ToString(CultureInfo.InvariantCulture)),
        .. metric.Comparison is null ? Source(metric) : [],
        new("present", string.Create(CultureInfo.InvariantCulture, $"{metric.Presentation.Unit} {metric.Presentation.Decimals}")),
        new("title", OneLine(metric.Title)),
        new("description", OneLine(metric.Description)),
        new("owner", OneLine(metric.Owner)),
    ];

    private static ImmutableArray<MetricClause> Rule(MetricDefinition metric) =>
    [
        new("unit", metric.Privacy.Unit),
        new("rows", metric.Fact),
        new("where", Print(metric.Where)),
        new("per_unit", string.Join("; ", metric.PerUnit.Select(Print))),
        new("having", Print(metric.Having)),
        new("numerator", Print(metric.NumeratorWhere)),
        new("denominator", Print(metric.DenominatorWhere)),
        new("measure", metric.Measure ?? ""),
        new("whole", metric.Whole ?? ""),
        new("quantile", metric.Quantile?.ToString(CultureInfo.InvariantCulture) ?? ""),
        .. metric.Cohort is { } cohort ? CohortRule(cohort) : [],
    ];

    private static ImmutableArray<MetricClause> CohortRule(Cohort cohort) =>
    [
        new("entry", $"{ExpressionPrinter.Print(cohort.Entry)}; {(cohort.EntersOnce ? "once" : "each row")}"),
        new("reported_after", cohort.ReportedAfter.ToString(CultureInfo.InvariantCulture)),
        new("add", string.Join("; ", cohort.Additions.Select(addition => string.Create(CultureInfo.InvariantCulture, $"{ExpressionPrinter.Print(addition.Where)} after {addition.YearsAfterEntry}")))),
        new("attribute_to", cohort.IsAttributedToLast ? "last" : "entry"),
        new("remove", cohort.Removal is { } removal ? Print(removal) : ""),
        new("outcomes", string.Join("; ", cohort.Outcomes.Select(outcome => $"{outcome.Name} = {(outcome.Function is null ? "any" : $"{outcome.Function} {outcome.Column}")} of {Print(outcome.Rows)}"))),
    ];

    private static string Print(FollowedRows rows) =>
        $"{rows.Fact}{(rows.Where is null ? "" : $" where {ExpressionPrinter.Print(rows.Where)}")} within {rows.Within}{(rows.OnlyLast ? ", the last row" : "")}";

    private static ImmutableArray<MetricClause> Source(MetricDefinition metric) =>
    [
        .. metric.Coverage is { } coverage ? [new MetricClause("coverage", coverage.ToString())] : Array.Empty<MetricClause>(),
        new("mature_after", metric.Observe.MatureAfterYears.ToString(CultureInfo.InvariantCulture)),
        new("contributions", Contributions(metric.Privacy)),
        new("providers", string.Join("; ", metric.Providers.Select(provider => $"{provider.Id} {string.Join(", ", provider.Needs)}" + (provider.WhenExcluded is ExclusionAnswer.Mark ? " marked when excluded" : "")))),
    ];

    /// <summary>SHA-256 of the statements, in lower hexadecimal.</summary>
    public static string HashOf(ImmutableArray<MetricClause> clauses) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(clauses.Select(clause => $"{clause.Key}: {clause.Text}\n")))));

    private static string Print(Expression? expression) => expression is null ? "" : ExpressionPrinter.Print(expression);

    private static string Print(PerUnitColumn column) =>
        $"{column.Name} = {column.Function} {column.Column}{(column.Where is null ? "" : $" where {ExpressionPrinter.Print(column.Where)}")}";

    private static string Contributions(PrivacyBlock privacy) => string.Create(
        CultureInfo.InvariantCulture,
        $"rows {privacy.RowsPerUnit}; {string.Join(", ", privacy.CellsPerUnit.Select(cell => $"{cell.Key} {cell.Value}"))}{(privacy.Lower is null ? "" : $"; {privacy.Lower} to {privacy.Upper}")}");

    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
