using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Evaluation;

/// <summary>
/// Compares two exact answers group by group. A count or sum over nobody is zero, any other value of nobody is none, and so is what is compared with it.
/// A group that is in neither answer, or zero in both, has no row.
/// </summary>
internal static class ReferenceComparison
{
    public static EvaluatedAnswer Of(Comparison comparison, Func<ComparisonOperand, EvaluatedAnswer> evaluate)
    {
        var (compared, other) = (evaluate(comparison.Compared), evaluate(comparison.Base));
        var first = compared.Rows.ToDictionary(Group);
        var second = other.Rows.ToDictionary(Group);
        return new(
            [
                .. from any in compared.Rows.Concat(other.Rows).DistinctBy(Group)
                   let above = ValueOf(comparison.Compared.Metric, first.GetValueOrDefault(Group(any)))
                   let below = ValueOf(comparison.Base.Metric, second.GetValueOrDefault(Group(any)))
                   where !(CountsNobodyAsZero(comparison.Compared.Metric) && CountsNobodyAsZero(comparison.Base.Metric) && IsZero(above) && IsZero(below))
                   select new EvaluatedRow(any.Year, any.Members, any.People, null, null, Compare(comparison.Form, above, below)),
            ],
            [.. compared.NotMature.Union(other.NotMature).Order()]);
    }

    /// <summary>Whether what the metric says of nobody is zero.</summary>
    private static bool CountsNobodyAsZero(MetricDefinition metric) => metric.Kind is MetricKind.Count or MetricKind.Sum;

    private static Fraction? ValueOf(MetricDefinition metric, EvaluatedRow? row) => row is null ? CountsNobodyAsZero(metric) ? 0L : null : row.Value;

    private static Fraction? Compare(ComparisonForm form, Fraction? above, Fraction? below)
    {
        if (above is not { } value || below is not { } reference)
        {
            return null;
        }

        return form is ComparisonForm.Difference ? value - reference
            : reference.Numerator.IsZero ? null
            : value / reference;
    }

    private static bool IsZero(Fraction? value) => value is { Numerator.IsZero: true };

    private static string Group(EvaluatedRow row) => string.Join('\0', row.Members.Prepend(row.Year.ToString()));
}
