using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>On which columns of its facts a metric's value depends, dimensions and roles apart.</summary>
public static class MetricColumns
{
    /// <summary>
    /// The facts that the metric reads, its own first, each once, with the columns that its conditions, windows and measures name, each once, in ordinal order; of a
    /// comparison none, since it reads no rows of its own.
    /// </summary>
    public static IEnumerable<(string Fact, IReadOnlyList<string> Columns)> ByFact(MetricDefinition metric) => metric.Comparison is not null
        ? []
        : ByFact(metric.Fact, [metric.Where, metric.Having, metric.NumeratorWhere, metric.DenominatorWhere], metric.PerUnit, [metric.Measure, metric.Whole], metric.Cohort);

    /// <summary>The conditions of the metric, each with the fact whose rows it is about; of a comparison none.</summary>
    public static IEnumerable<(string Fact, Expression Condition)> Conditions(MetricDefinition metric) => metric.Comparison is not null
        ? []
        : new[] { metric.Where, metric.Having, metric.NumeratorWhere, metric.DenominatorWhere }
            .Concat(metric.PerUnit.Select(column => column.Where)).Concat(Entries(metric.Cohort))
            .Select(condition => (metric.Fact, Condition: condition))
            .Concat(metric.Cohort?.Followed.Select(rows => (rows.Fact, Condition: rows.Where)) ?? [])
            .Where(condition => condition.Condition is not null)
            .Select(condition => (condition.Fact, condition.Condition!));

    internal static IEnumerable<(string Fact, IReadOnlyList<string> Columns)> ByFact(
        string fact, IEnumerable<Expression?> conditions, IReadOnlyCollection<PerUnitColumn> perUnit, IEnumerable<string?> measures, Cohort? cohort)
    {
        var outcomes = cohort?.Outcomes.Select(outcome => outcome.Name).ToArray() ?? [];
        var own = perUnit.Select(column => column.Where).Concat(conditions).Concat(Entries(cohort)).SelectMany(Named)
            .Concat(perUnit.Select(column => column.Column))
            .Concat(measures.OfType<string>())
            .Concat(cohort?.Followed.Select(rows => rows.Within.FromQuarter).OfType<string>() ?? [])
            .Except(outcomes)
            .Select(column => (Fact: fact, Column: column));
        var followed = cohort?.Followed.SelectMany(rows => Named(rows.Where).Concat(rows.Within.AtQuarter is { } quarter ? [quarter] : []).Select(column => (rows.Fact, Column: column))) ?? [];
        var computed = cohort?.Outcomes.Where(outcome => outcome.Column is not null).Select(outcome => (outcome.Rows.Fact, Column: outcome.Column!)) ?? [];
        var all = own.Concat(followed).Concat(computed).ToLookup(read => read.Fact, read => read.Column);
        return (cohort?.Followed.Select(rows => rows.Fact) ?? []).Prepend(fact).Distinct()
            .Select(name => (name, (IReadOnlyList<string>)[.. all[name].Distinct().Order(StringComparer.Ordinal)]));
    }

    private static IEnumerable<Expression?> Entries(Cohort? cohort) => cohort is null ? [] : cohort.Additions.Select(addition => (Expression?)addition.Where).Prepend(cohort.Entry);

    private static IEnumerable<string> Named(Expression? condition) =>
        condition is null ? [] : ExpressionParts.Of(condition).OfType<ColumnExpression>().Select(part => part.Column);
}
