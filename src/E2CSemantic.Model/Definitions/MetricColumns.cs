using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>On which columns of its fact a metric's value depends, dimensions and roles apart.</summary>
public static class MetricColumns
{
    /// <summary>The columns that its conditions and measures name, each once, in ordinal order; of a comparison none, since it reads no rows of its own.</summary>
    public static IReadOnlyList<string> Of(MetricDefinition metric) => Of(
        [metric.Where, metric.Having, metric.NumeratorWhere, metric.DenominatorWhere], metric.PerUnit, [metric.Measure, metric.Whole]);

    internal static IReadOnlyList<string> Of(IEnumerable<Expression?> conditions, IReadOnlyCollection<PerUnitColumn> perUnit, IEnumerable<string?> measures) =>
    [
        .. perUnit.Select(column => column.Where).Concat(conditions).OfType<Expression>()
            .SelectMany(ExpressionParts.Of)
            .OfType<ColumnExpression>()
            .Select(part => part.Column)
            .Concat(perUnit.Select(column => column.Column))
            .Concat(measures.OfType<string>())
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
