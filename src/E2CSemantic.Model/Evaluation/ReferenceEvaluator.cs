using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Evaluation;

/// <summary>
/// Evaluates a metric the long way, with loops and sets over rows in memory: the answer that every compiled query is held against.
/// It shares no code with a compiler; only the definition and its expressions are common.
/// </summary>
public static class ReferenceEvaluator
{
    private const string SchoolYearColumn = "school_year";

    /// <summary>The answer of a metric that reads one fact, whose rows are <paramref name="rows"/>.</summary>
    public static EvaluatedAnswer Evaluate(
        MetricDefinition metric, IReadOnlyCollection<EvaluationRow> rows, FixtureQuery query, SchoolYear lastLoadedYear) =>
        Evaluate(metric, new Dictionary<string, ImmutableArray<EvaluationRow>>(StringComparer.Ordinal) { [metric.Fact] = [.. rows] }, query, lastLoadedYear);

    /// <summary>The exact answer over all people, without noise, bounds or suppression.</summary>
    /// <param name="metric">The metric; the years asked for are taken to be years that it answers.</param>
    /// <param name="rows">Every row of the facts that it reads, by the name of the fact.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="lastLoadedYear">The newest school year of which there are rows; a year too near to it is not mature.</param>
    public static EvaluatedAnswer Evaluate(
        MetricDefinition metric,
        IReadOnlyDictionary<string, ImmutableArray<EvaluationRow>> rows,
        FixtureQuery query,
        SchoolYear lastLoadedYear)
    {
        if (metric.Comparison is { } comparison)
        {
            return ReferenceComparison.Of(comparison, operand => Evaluate(operand.Metric, rows, query with { Where = operand.Dimension is { } gap ? query.Where.SetItem(gap, [operand.Member!]) : query.Where }, lastLoadedYear));
        }

        var own = metric.Cohort is null ? rows[metric.Fact] : [.. ReferenceCohort.Of(metric, rows)];
        var answered = ImmutableArray.CreateBuilder<EvaluatedRow>();
        var notMature = ImmutableArray.CreateBuilder<SchoolYear>();
        foreach (var year in query.Years.Order())
        {
            if (year.SpringYear + metric.Observe.MatureAfterYears > lastLoadedYear.SpringYear)
            {
                notMature.Add(year);
            }
            else
            {
                var ofYear = own.Where(row => row[SchoolYearColumn] is long spring && spring == year.SpringYear).ToArray();
                answered.AddRange(EvaluateYear(metric, ofYear, query, year));
            }
        }

        return new(answered.ToImmutable(), notMature.ToImmutable());
    }

    private static IEnumerable<EvaluatedRow> EvaluateYear(MetricDefinition metric, EvaluationRow[] rows, FixtureQuery query, SchoolYear year)
    {
        var belonging = rows.Where(row => Holds(metric.Where, row)).ToArray();
        var perUnit = PerUnitValues(metric, belonging);
        var groups = new SortedDictionary<string, (ImmutableArray<string> Members, List<EvaluationRow> Rows)>(StringComparer.Ordinal);
        foreach (var row in belonging)
        {
            var counts = new[] { metric.Measure, metric.Whole }.OfType<string>().All(column => row[column] is not null);
            if (counts && Holds(metric.Having, row, perUnit[Person(metric, row)]) && query.Where.All(filter => filter.Value.Contains(Member(row, filter.Key))))
            {
                ImmutableArray<string> members = [.. query.GroupBy.Select(dimension => Member(row, dimension))];
                var key = string.Join('\0', members);
                groups.TryAdd(key, (members, []));
                groups[key].Rows.Add(row);
            }
        }

        return groups.Values.Select(group => EvaluateGroup(metric, group.Members, group.Rows, perUnit, year));
    }

    private static EvaluatedRow EvaluateGroup(
        MetricDefinition metric,
        ImmutableArray<string> members,
        List<EvaluationRow> rows,
        Dictionary<object, ImmutableDictionary<string, Fraction?>> perUnit,
        SchoolYear year)
    {
        var people = rows.Select(row => Person(metric, row)).ToHashSet().Count;
        var holding = rows.Where(row => Holds(metric.NumeratorWhere, row, perUnit[Person(metric, row)]));
        Fraction[] Values(string column) => [.. rows.Select(row => ExpressionEvaluator.Number(row[column]!))];
        switch (metric.Kind)
        {
            case MetricKind.Count:
                return new(year, members, people, null, null, people);
            case MetricKind.Ratio:
                long above = holding.Select(row => Person(metric, row)).ToHashSet().Count;
                long below = rows.Where(row => Holds(metric.DenominatorWhere, row, perUnit[Person(metric, row)])).Select(row => Person(metric, row)).ToHashSet().Count;
                return new(year, members, people, above, below, below == 0 ? null : new Fraction(above, below));
            case MetricKind.Mean:
                return new(year, members, people, null, people, Sum(Values(metric.Measure!)) / rows.Count);
            case MetricKind.Sum:
                return new(year, members, people, null, people, Sum(Values(metric.Measure!)));
            case MetricKind.AmountRatio:
                var part = metric.Measure is { } measure ? Sum(Values(measure)) : holding.LongCount();
                var whole = metric.Whole is { } column ? Sum(Values(column)) : rows.Count;
                return new(year, members, people, part, whole, whole.Numerator.IsZero ? null : part / whole);
            case MetricKind.Quantile:
                var ordered = Values(metric.Measure!).Order().ToArray();
                var place = metric.Quantile!.Value * ordered.Length;
                return new(year, members, people, null, people, ordered[(int)decimal.Ceiling(place) - 1]);
            default:
                throw new UnreachableException();
        }
    }

    // Over all rows of the person in the year that belong to the metric, whatever the query groups or filters by.
    private static Dictionary<object, ImmutableDictionary<string, Fraction?>> PerUnitValues(MetricDefinition metric, EvaluationRow[] rows)
    {
        var values = new Dictionary<object, ImmutableDictionary<string, Fraction?>>();
        foreach (var person in rows.GroupBy(row => Person(metric, row)))
        {
            var own = ImmutableDictionary.CreateBuilder<string, Fraction?>(StringComparer.Ordinal);
            foreach (var column in metric.PerUnit)
            {
                own[column.Name] = Computed(column.Function, [.. person.Where(row => Holds(column.Where, row)).Select(row => row[column.Column]).OfType<object>()]);
            }

            values[person.Key] = own.ToImmutable();
        }

        return values;
    }

    /// <summary>A function of values that are not null; null of none, but for a number of different values.</summary>
    public static Fraction? Computed(PerUnitFunction function, object[] values)
    {
        if (function is PerUnitFunction.CountDistinct)
        {
            return values.Distinct().LongCount();
        }

        var numbers = values.Select(ExpressionEvaluator.Number).Order().ToArray();
        return numbers.Length == 0 ? null : function switch
        {
            PerUnitFunction.Min => numbers[0],
            PerUnitFunction.Max => numbers[^1],
            _ => Sum(numbers),
        };
    }

    private static Fraction Sum(IEnumerable<Fraction> numbers) => numbers.Aggregate((Fraction)0L, (sum, number) => sum + number);

    private static bool Holds(Expression? condition, EvaluationRow row, ImmutableDictionary<string, Fraction?>? perUnit = null) =>
        condition is null || ExpressionEvaluator.Evaluate(condition, row, perUnit) is true;

    private static object Person(MetricDefinition metric, EvaluationRow row) =>
        row[metric.Privacy.Unit] ?? throw new InvalidOperationException("A row without a person cannot stand in a fact.");

    private static string Member(EvaluationRow row, DimensionName dimension) =>
        row[dimension.Value] as string ?? throw new InvalidOperationException("A row has a member in every dimension of its fact.");
}
