using System.Globalization;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Host.Docs;

/// <summary>The rule of a version as a list of terms: what it computes, of which rows, under which conditions; conditions stand as they are written.</summary>
internal static class RuleList
{
    public static Markup Of(SemanticCatalog catalog, SiteLinks links, MetricDefinition version) => Markup.Of(
        $"""
        <dl>
        {Term("Computes", Computes(links, version))}
        {(version.Comparison is null ? Source(catalog, version) : Markup.Empty)}
        {(version.Cohort is { } cohort ? CohortTerms.Of(cohort) : Markup.Empty)}
        {Condition("Rows that belong", version.Where)}
        {version.PerUnit.Select(column => Term($"Per person and year, {column.Name}", PerUnit(column)))}
        {Condition("People whose rows count", version.Having)}
        {Condition("Above the line", version.NumeratorWhere)}
        {Condition("Below the line", version.DenominatorWhere)}
        {(version.Parameters.IsEmpty ? Markup.Empty : Term("Constants", Markup.Commas(version.Parameters.Select(parameter => Markup.Of($"<code>{parameter.Key}</code> = {ExampleTables.Text(parameter.Value)}")))))}
        {Term("Observed", Markup.Text(Maturity(version)))}
        </dl>
        """);

    private static Markup Source(SemanticCatalog catalog, MetricDefinition version) =>
        Term("Reads", Markup.Of($"<code>{version.Fact}</code>: {catalog.Star.Tables[version.Fact].Description}"));

    private static Markup Computes(SiteLinks links, MetricDefinition version) => version.Kind switch
    {
        MetricKind.Gap or MetricKind.Derived => Markup.Of(
            $"{Operand(links, version.Comparison!.Compared)} {(version.Comparison.Form is ComparisonForm.Difference ? "less" : "divided by")} {Operand(links, version.Comparison.Base)}"),
        MetricKind.Count => Markup.Of($"the number of different people (<code>{version.Privacy.Unit}</code>)"),
        MetricKind.Ratio when version.DenominatorWhere is null => Markup.Of($"of the people, the share with a row that meets the condition above the line"),
        MetricKind.Ratio => Markup.Of($"the people who meet the condition above the line, over those who meet the one below it"),
        MetricKind.AmountRatio when version.Measure is null => Markup.Of($"of the rows, the share that meets the condition above the line"),
        MetricKind.AmountRatio => Markup.Of($"the sum of <code>{version.Measure}</code> over the sum of <code>{version.Whole}</code>"),
        MetricKind.Quantile => Markup.Of(
            $"the smallest <code>{version.Measure}</code> at or below which at least {version.Quantile?.ToString(CultureInfo.InvariantCulture)} of the rows lie"),
        MetricKind.Sum => Markup.Of($"the sum of <code>{version.Measure}</code>"),
        _ => Markup.Of($"the mean of <code>{version.Measure}</code>"),
    };

    private static Markup Operand(SiteLinks links, ComparisonOperand operand) =>
        Markup.Of($"{links.Metric(operand.Metric.Name, MetricReference.Of(operand.Metric).ToString())}{(operand is { Dimension: { } dimension, Member: { } member } ? Markup.Of($" of {links.Dimension(dimension, dimension.Value)} <code>{member}</code>") : Markup.Empty)}");

    private static Markup PerUnit(PerUnitColumn column) =>
        Markup.Of($"{Words(column.Function)} <code>{column.Column}</code>{(column.Where is null ? Markup.Empty : Markup.Of($" where <code>{ExpressionPrinter.Print(column.Where)}</code>"))}");

    public static string Words(PerUnitFunction function) => function switch
    {
        PerUnitFunction.CountDistinct => "how many different",
        PerUnitFunction.Sum => "the sum of",
        PerUnitFunction.Min => "the smallest",
        _ => "the greatest",
    };

    private static string Maturity(MetricDefinition version) => version.Comparison is not null ? "when both metrics are"
        : version.Observe.MatureAfterYears == 0 ? "as soon as the year itself is loaded"
        : string.Create(CultureInfo.InvariantCulture, $"when {version.Observe.MatureAfterYears} later {(version.Observe.MatureAfterYears == 1 ? "school year is" : "school years are")} loaded; until then a year is not yet mature");

    public static Markup Condition(string term, Expression? condition) =>
        condition is null ? Markup.Empty : Term(term, Markup.Of($"<code>{ExpressionPrinter.Print(condition)}</code>"));

    public static Markup Term(string term, Markup definition) => Markup.Of($"<dt>{term}</dt><dd>{definition}</dd>\n");
}
