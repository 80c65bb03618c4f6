using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>
/// GraphQL documents answered for an analyst, from the text to the bytes of the answer, against the best SQL that we can write by hand for the same numbers
/// on the same file: single metrics by district and race over all years, then every metric of the catalogue. Both must say the same first.
/// </summary>
internal static class AnswersBenchmark
{
    private const double MostOfSingle = 1.10;
    private const double MostOfCatalogue = 1.25;

    public static int Run()
    {
        using var state = ServedState.Open();
        using var hand = BareSql.OnDuckDB(state.Facts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state.FactRows} fact rows"));
        var single = Compare("single metrics", HandQuestions.ByDistrictAndRace, state, hand, MostOfSingle);
        var all = Compare("catalogue", HandQuestions.Catalogue, state, hand, MostOfCatalogue);
        return single && all ? 0 : 1;
    }

    /// <summary>Prints what each question takes, and says whether none takes more than so many times the time of the SQL by hand.</summary>
    public static bool Compare(string what, ImmutableArray<HandQuestion> questions, ServedState state, BareSql hand, double most)
    {
        var only = Environment.GetEnvironmentVariable("E2C_BENCHMARK_METRIC");
        var ratios = new List<double>();
        Console.WriteLine($"{what,-60}{"rows",8}{"by hand ms",12}{"e2c ms",12}{"ratio",8}");
        foreach (var question in questions.Where(question => only is null || question.Name.Contains(only, StringComparison.Ordinal)))
        {
            _ = HandCheck.Shown(question, state.Ask(question.Document, Tier.Analyst), hand.Read(question.Sql));
            var rows = HandCheck.Shown(question, state.Ask(question.Document, Tier.Steward), hand.Read(question.Sql));
            var times = Turns.Milliseconds(() => hand.Read(question.Sql), () => state.Ask(question.Document, Tier.Analyst));
            ratios.Add(times[1] / times[0]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question.Name,-60}{rows,8}{times[0],12:0.0}{times[1],12:0.0}{ratios[^1],8:0.00}"));
        }

        if (ratios.Count > 0)
        {
            var mean = Math.Exp(ratios.Average(Math.Log));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: mean {mean:0.00}, median {ratios.Order().ElementAt(ratios.Count / 2):0.00}, worst {ratios.Max():0.00} (at most {most:0.00})"));
        }

        return ratios.All(ratio => ratio <= most);
    }
}
