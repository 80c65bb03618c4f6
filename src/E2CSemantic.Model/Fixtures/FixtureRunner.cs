using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Evaluation;

namespace E2CSemantic.Model.Fixtures;

/// <summary>Runs the fixtures of a metric and says where an answer differs from what is expected.</summary>
public static class FixtureRunner
{
    // Measures of the star have at most four decimals, so no sum of them is rounded.
    private const int AmountDecimals = 4;

    /// <summary>The reference evaluator's answer to a fixture; a fixture is always taken to be observed late enough.</summary>
    public static ImmutableArray<FixtureAnswerRow> Evaluate(SemanticCatalog catalog, MetricDefinition metric, MetricFixture fixture)
    {
        var lastLoaded = new SchoolYear(fixture.Query.Years.Max().SpringYear + metric.Observe.MatureAfterYears);
        var answer = ReferenceEvaluator.Evaluate(metric, FixtureStar.Of(catalog, metric, fixture).Rows, fixture.Query, lastLoaded);
        return
        [
            .. answer.Rows.Where(row => metric.Comparison is null ? (row.Denominator ?? row.Value)?.Numerator.Sign > 0 : row.Value is not null).Select(row =>
                new FixtureAnswerRow(row.Year, row.Members, row.Numerator?.Round(AmountDecimals), row.Denominator?.Round(AmountDecimals), row.Value?.Round(metric.Presentation.AnsweredDecimals))),
        ];
    }

    /// <summary>Every row that differs from what the fixture expects; empty when the answer is the expected one, in any order.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="fixture">Its fixture.</param>
    /// <param name="engine">Who answered, for the message: <c>DuckDB</c>.</param>
    /// <param name="answer">The answer.</param>
    public static ImmutableArray<Diagnostic> Differences(
        MetricDefinition metric,
        MetricFixture fixture,
        string engine,
        ImmutableArray<FixtureAnswerRow> answer)
    {
        var differences = ImmutableArray.CreateBuilder<Diagnostic>();
        var answered = answer.ToDictionary(row => Words(row.Year.SpringYear, row.Members));
        foreach (var expected in fixture.Expect)
        {
            var members = fixture.Query.GroupBy.Select(name => (string)expected.Values[name.Value]!);
            var group = Words((long)expected.Values["school_year"]!, members);
            if (!answered.Remove(group, out var row))
            {
                differences.Add(ModelFaults.FixtureRowMissing(expected.Place, metric.Name.ToString(), fixture.Name, engine, group));
                continue;
            }

            foreach (var (name, found) in Numbers(row).Where(number => expected.Values.TryGetValue(number.Name, out var value) && !SameNumber(value, number.Value)))
            {
                differences.Add(ModelFaults.FixtureDiffers(expected.Place, metric.Name.ToString(), fixture.Name, engine, name, found));
            }
        }

        foreach (var group in answered.Keys.Order(StringComparer.Ordinal))
        {
            differences.Add(ModelFaults.FixtureRowUnexpected(fixture.Place, metric.Name.ToString(), fixture.Name, engine, group));
        }

        return differences.ToImmutable();
    }

    private static IEnumerable<(string Name, decimal? Value)> Numbers(FixtureAnswerRow row) =>
        [("numerator", row.Numerator), ("denominator", row.Denominator), ("value", row.Value)];

    private static bool SameNumber(object? expected, decimal? found) => expected switch
    {
        long whole => whole == found,
        decimal number => number == found,
        _ => found is null,
    };

    private static string Words(long springYear, IEnumerable<string> members) =>
        string.Join(", ", members.Prepend(new SchoolYear((int)springYear).ToString()));
}
