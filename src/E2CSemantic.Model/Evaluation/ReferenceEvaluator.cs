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

    /// <summary>The exact answer over all people, without noise, bounds or suppression.</summary>
    /// <param name="metric">The metric; the years asked for are taken to be years that it answers.</param>
    /// <param name="rows">Every row of its fact.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="lastLoadedYear">The newest school year of which there are rows; a year too near to it is not mature.</param>
    public static EvaluatedAnswer Evaluate(
        MetricDefinition metric,
        IReadOnlyCollection<EvaluationRow> rows,
        FixtureQuery query,
        SchoolYear lastLoadedYear)
    {
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
                var ofYear = rows.Where(row => row[SchoolYearColumn] is long spring && spring == year.SpringYear).ToArray();
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
            var counts = metric.Measure is null || row[metric.Measure] is not null;
            if (counts && query.Where.All(filter => filter.Value.Contains(Member(row, filter.Key))))
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
        Dictionary<object, ImmutableDictionary<string, long>> perUnit,
        SchoolYear year)
    {
        var people = rows.Select(row => Person(metric, row)).ToHashSet();
        switch (metric.Kind)
        {
            case MetricKind.Count:
                return new(year, members, null, people.Count, people.Count);
            case MetricKind.Ratio:
                var above = rows
                    .Where(row => Holds(metric.NumeratorWhere, row, perUnit[Person(metric, row)]))
                    .Select(row => Person(metric, row))
                    .ToHashSet();
                return new(year, members, above.Count, people.Count, new Fraction(above.Count, people.Count));
            case MetricKind.Mean:
                Fraction sum = 0L;
                foreach (var row in rows)
                {
                    sum += ExpressionEvaluator.Number(row[metric.Measure!]!);
                }

                return new(year, members, null, people.Count, sum / rows.Count);
            default:
                throw new UnreachableException();
        }
    }

    // Over all rows of the person in the year that belong to the metric, whatever the query groups or filters by.
    private static Dictionary<object, ImmutableDictionary<string, long>> PerUnitValues(MetricDefinition metric, EvaluationRow[] rows)
    {
        var values = new Dictionary<object, ImmutableDictionary<string, long>>();
        foreach (var person in rows.GroupBy(row => Person(metric, row)))
        {
            var own = ImmutableDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
            foreach (var column in metric.PerUnit)
            {
                own[column.Name] = person.Select(row => row[column.Column]).Where(value => value is not null).Distinct().Count();
            }

            values[person.Key] = own.ToImmutable();
        }

        return values;
    }

    private static bool Holds(Expression? condition, EvaluationRow row, ImmutableDictionary<string, long>? perUnit = null) =>
        condition is null || ExpressionEvaluator.Evaluate(condition, row, perUnit) is true;

    private static object Person(MetricDefinition metric, EvaluationRow row) =>
        row[metric.Privacy.Unit] ?? throw new InvalidOperationException("A row without a person cannot stand in a fact.");

    private static string Member(EvaluationRow row, DimensionName dimension) =>
        row[dimension.Value] as string ?? throw new InvalidOperationException("A row has a member in every dimension of its fact.");
}
