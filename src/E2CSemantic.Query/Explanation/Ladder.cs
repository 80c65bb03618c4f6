using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning.Statistics;

namespace E2CSemantic.Query.Explanation;

/// <summary>
/// The conditions of a version in the order in which they are asked, each part of an <c>and</c> on its own, so that every row that does not count is dropped
/// by exactly one of them. Those of the numerator and of the denominator go on from the rows that count, each apart. Holds no number of anyone.
/// </summary>
/// <param name="Counted">The rows of the fact, or members of the cohort, then the conditions of the metric; what meets the last one counts.</param>
/// <param name="Denominator">The conditions below the line; empty where all that counts stands there, or there is no line.</param>
/// <param name="Numerator">The conditions above the line.</param>
/// <param name="Value">What the value is made of, in words.</param>
/// <param name="Unfiltered">The metric with its conditions asked of nobody, so that its rows are those of the first rung.</param>
internal sealed record Ladder(ImmutableArray<Rung> Counted, ImmutableArray<Rung> Denominator, ImmutableArray<Rung> Numerator, string Value, MetricDefinition Unfiltered)
{
    public IEnumerable<Rung> Rungs => [.. Counted, .. Denominator, .. Numerator];

    /// <summary>Rows and people at every rung.</summary>
    public ImmutableArray<Statistic> Statistics =>
        [.. Rungs.SelectMany((rung, place) => new Statistic[] { new RowCount(RowsAt(place), rung.Holds), new DistinctPeople(PeopleAt(place), rung.Holds) })];

    public static string RowsAt(int place) => string.Create(CultureInfo.InvariantCulture, $"rows_{place}");

    public static string PeopleAt(int place) => string.Create(CultureInfo.InvariantCulture, $"people_{place}");

    public static Ladder Of(MetricDefinition metric)
    {
        var first = new Rung(metric.Cohort is null ? $"of {metric.Fact} in the year and the group" : "of the cohort in the year and the group, one a member", Holds: null);
        var belongs = Climb(first, "source.where", Parts(metric.Where));
        var measured = Climb(belongs[^1], "value", new[] { metric.Measure, metric.Whole }.OfType<string>().Select(measure => Present(measure, metric)));
        var had = Climb(measured[^1], "having", Parts(metric.Having));
        var denominator = Climb(had[^1], "denominator.where", Parts(metric.DenominatorWhere));
        var numerator = Climb(had[^1], "numerator.where", Parts(metric.NumeratorWhere));
        return new([.. belongs, .. measured[1..], .. had[1..]], denominator[1..], numerator[1..], ValueOf(metric), metric with
        {
            Where = null,
            Having = null,
            Measure = null,
            Whole = null,

            // What is derived for a person is derived of the rows that belong, whatever else is counted.
            PerUnit = [.. metric.PerUnit.Select(column => column with { Where = Both(belongs[^1].Holds, column.Where) })],

            // Never asked, but read: the rows have what any rung needs.
            DenominatorWhere = denominator[^1].Holds,
            NumeratorWhere = numerator[^1].Holds,
        });
    }

    // The rung stood on, and one more for each condition.
    private static ImmutableArray<Rung> Climb(Rung from, string key, IEnumerable<Expression> conditions) =>
        conditions.Aggregate(ImmutableArray.Create(from), (rungs, condition) => rungs.Add(new($"where {ExpressionPrinter.Print(condition)} ({key})", Both(rungs[^1].Holds, condition))));

    private static IEnumerable<Expression> Parts(Expression? condition) => condition switch
    {
        null => [],
        BinaryExpression { Operator: BinaryOperator.And } both => Parts(both.Left).Concat(Parts(both.Right)),
        _ => [condition],
    };

    private static NotExpression Present(string measure, MetricDefinition metric) =>
        new(new IsNullExpression(new ColumnExpression(measure, ExpressionType.Decimal, metric.Place), metric.Place), metric.Place);

    private static Expression? Both(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : new BinaryExpression(BinaryOperator.And, left, right, ExpressionType.Boolean, right.Place);

    private static string ValueOf(MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Count => "the people who count",
        MetricKind.Ratio => "the people of the numerator over the people of the denominator",
        MetricKind.Mean => $"the mean of {metric.Measure} over the rows that count; the denominator is their people",
        MetricKind.Sum => $"the sum of {metric.Measure} over the rows that count",
        MetricKind.AmountRatio when metric.Measure is null => "the rows of the numerator over the rows that count",
        MetricKind.AmountRatio => $"the sum of {metric.Measure} over the sum of {metric.Whole}, both of the rows that count",
        MetricKind.Quantile => string.Create(CultureInfo.InvariantCulture, $"the smallest {metric.Measure} at or below which {metric.Quantile} of the rows that count lie"),
        _ => throw new UnreachableException(),
    };
}
