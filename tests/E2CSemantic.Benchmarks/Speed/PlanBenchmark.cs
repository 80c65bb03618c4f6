using System.Globalization;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>
/// What is added to the bare SQL of a question by everything else, where its document and the plan of its operation have been seen before: a question whose
/// SQL takes next to nothing, asked again and again, against the same rows read by hand. Tiny data, so that what is added is not lost in what is read.
/// </summary>
internal static class PlanBenchmark
{
    private const double MostMilliseconds = 0.5;
    private const string Question = "{ superintendentRetention { rows { schoolYear value { status value } } } }";

    private const string ByHand =
        """
        SELECT f.school_year, COUNT(DISTINCT f.staff_key) AS people, COUNT(DISTINCT f.staff_key) FILTER (WHERE f.retained_school_flag) AS yes
        FROM fact_staff_assignment f JOIN dim_collection c USING (collection_key)
        WHERE c.collection_code = 'EPIMS_OCTOBER' AND f.job_class_code = 'superintendent' AND f.retained_school_flag IS NOT NULL GROUP BY f.school_year
        """;

    public static int Run()
    {
        using var state = ServedState.Open();
        using var hand = BareSql.OnDuckDB(state.Facts);
        var times = Turns.Milliseconds(() => hand.Read(ByHand), () => state.Ask(Question, Tier.Analyst));
        var added = times[1] - times[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"by hand {times[0]:0.00} ms, asked {times[1]:0.00} ms, {added:0.00} ms added (at most {MostMilliseconds:0.0})"));
        return added <= MostMilliseconds ? 0 : 1;
    }
}
