using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Evaluation;

/// <summary>
/// The members of a cohort, found the long way: a row each, with the attributes of the row that tells them, the school year that reports the cohort, and the
/// outcomes under their names. Rules and their order are those of decision 25.
/// </summary>
internal static class ReferenceCohort
{
    private const string SchoolYearColumn = "school_year";

    /// <summary>The members.</summary>
    /// <param name="metric">A metric over a cohort.</param>
    /// <param name="rows">Every row of the facts that it reads.</param>
    public static IEnumerable<EvaluationRow> Of(MetricDefinition metric, IReadOnlyDictionary<string, ImmutableArray<EvaluationRow>> rows)
    {
        var cohort = metric.Cohort!;
        var unit = metric.Privacy.Unit;
        foreach (var (entered, entry) in Entries(cohort, unit, rows[metric.Fact]))
        {
            var person = entry[unit];
            bool IsOwn(EvaluationRow row) => Equals(row[unit], person);
            if (cohort.Removal is { } removal && Followed(removal, entered, entry, rows[removal.Fact].Where(IsOwn)).Any())
            {
                continue;
            }

            var told = cohort.IsAttributedToLast
                ? rows[metric.Fact].Where(IsOwn).Where(row => Year(row) >= entered && Year(row) <= entered + cohort.ReportedAfter).MaxBy(Year)!
                : entry;
            var values = told.Values.SetItem(SchoolYearColumn, entered + cohort.ReportedAfter);
            foreach (var outcome in cohort.Outcomes)
            {
                var found = Followed(outcome.Rows, entered, entry, rows[outcome.Rows.Fact].Where(IsOwn)).ToArray();
                values = values.SetItem(outcome.Name, outcome.Function is { } function ? ReferenceEvaluator.Computed(function, [.. found.Select(row => row[outcome.Column!]).OfType<object>()]) : found.Length > 0);
            }

            yield return new(values);
        }
    }

    // For each member the school year of the cohort and the row by which the member came.
    private static IEnumerable<(long Entered, EvaluationRow Row)> Entries(Cohort cohort, string unit, IEnumerable<EvaluationRow> rows)
    {
        var ways = new[] { new CohortAddition(cohort.Entry, 0) }.Concat(cohort.Additions).ToArray();
        var coming = new List<(int Way, long Entered, EvaluationRow Row)>();
        foreach (var row in rows)
        {
            var way = Array.FindIndex(ways, candidate => ExpressionEvaluator.Evaluate(candidate.Where, row, null) is true);
            if (way >= 0)
            {
                coming.Add((way, Year(row) - ways[way].YearsAfterEntry, row));
            }
        }

        return cohort.EntersOnce
            ? coming.GroupBy(one => one.Row[unit]).Select(own => own.OrderBy(one => one.Way).ThenBy(one => one.Entered).ThenBy(one => one.Row, new ByGrain(cohort.Grain)).First()).Select(one => (one.Entered, one.Row))
            : coming.Select(one => (one.Entered, one.Row));
    }

    // The person's rows in the window that meet the condition; where only the last is asked, that one or none.
    private static IEnumerable<EvaluationRow> Followed(FollowedRows followed, long entered, EvaluationRow entry, IEnumerable<EvaluationRow> own)
    {
        var window = followed.Within;
        var within = own.Where(row => window.FromQuarter is null
            ? Year(row) - entered >= window.First && Year(row) - entered <= window.Last
            : Quarter(row, window.AtQuarter!) - Quarter(entry, window.FromQuarter) is { } after && after >= window.First && after <= window.Last);
        if (followed.OnlyLast)
        {
            within = within.OrderByDescending(Year).Take(1);
        }

        return within.Where(row => followed.Where is null || ExpressionEvaluator.Evaluate(followed.Where, row, null) is true);
    }

    private static long? Quarter(EvaluationRow row, string column) => row[column] is long key ? Quarters.OrdinalOf(key) : null;

    private static long Year(EvaluationRow row) => (long)row[SchoolYearColumn]!;

    private sealed class ByGrain(ImmutableArray<string> grain) : IComparer<EvaluationRow>
    {
        public int Compare(EvaluationRow? x, EvaluationRow? y)
        {
            foreach (var column in grain)
            {
                var order = (x![column], y![column]) switch
                {
                    (string left, string right) => string.CompareOrdinal(left, right),
                    (long left, long right) => left.CompareTo(right),
                    var (left, right) => Comparer<object?>.Default.Compare(left, right),
                };
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
