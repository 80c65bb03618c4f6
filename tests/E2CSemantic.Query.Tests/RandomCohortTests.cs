using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Tests.States;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Query.Tests;

/// <summary>Every way to write a cohort, those too that no metric of the house uses, on random states: the engine's answer is that of the reference evaluator.</summary>
public class RandomCohortTests
{
    private const int States = 10;

    private static readonly MetricDefinition _college = Of("ps.grade9_to_college");
    private static readonly MetricDefinition _earnings = Of("wioa.median_q6");

    private static readonly Dictionary<string, MetricDefinition> _written = new(StringComparer.Ordinal)
    {
        ["as it is"] = _college,
        ["attributes of the entry"] = _college with { Cohort = _college.Cohort! with { IsAttributedToLast = false } },
        ["nobody leaves"] = _college with { Cohort = _college.Cohort with { Removal = null } },
        ["any row takes out"] = _college with { Cohort = _college.Cohort with { Removal = _college.Cohort.Removal! with { OnlyLast = false } } },
        ["joins later"] = _college with { Cohort = _college.Cohort with { Additions = [new(On("grade = '10'"), 1), new(On("grade in ('11', '12')"), 2)] } },
        ["joins later, attributes of the entry"] =
            _college with { Cohort = _college.Cohort with { IsAttributedToLast = false, Additions = [new(On("grade = '10'"), 3), new(On("repeated_grade_flag"), 0)] } },
        ["reported at once"] = _college with { Cohort = _college.Cohort with { ReportedAfter = 0, IsAttributedToLast = false }, Observe = new(5) },
        ["each row enters"] = _college with { Cohort = _college.Cohort with { EntersOnce = false, IsAttributedToLast = false } },
        ["sum of credits"] = Credits(PerUnitFunction.Sum),
        ["smallest credits"] = Credits(PerUnitFunction.Min),
        ["greatest credits"] = Credits(PerUnitFunction.Max),
        ["different institutions' terms"] = Credits(PerUnitFunction.CountDistinct),
        ["median of each spell"] = _earnings,
        ["median, once"] = _earnings with { Cohort = _earnings.Cohort! with { EntersOnce = true } },
        ["four quarters"] = _earnings with { Cohort = _earnings.Cohort with { Outcomes = [_earnings.Cohort.Outcomes[0] with { Rows = _earnings.Cohort.Outcomes[0].Rows with { Within = new(0, 3, "exit_quarter", "quarter") } }] } },
    };

    public static TheoryData<string> Ways() => [.. _written.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Answer_EqualsTheReferenceEvaluator_OnRandomStates(string way)
    {
        var metric = _written[way];
        var rows = new RandomRows(metric);
        var people = 0;
        Prop.ForAll(ArbMap.Default.ArbFor<((int Person, int Row)[] Records, int Question)>(), state =>
        {
            // Rows of a few people more, so that entries, exits and outcomes of one person meet.
            var crowd = Enumerable.Range(0, 120).Select(place => (Person: state.Question + (place % 16), Row: state.Question + (place * 104_729)));
            var fixture = rows.Fixture([.. state.Records, .. crowd], state.Question);
            var expected = FixtureRunner.Evaluate(Definitions.Catalog, metric, fixture);
            people += expected.Length;

            Assert.Empty(Checker().CheckAsync(metric, fixture with { Expect = [.. expected.Select(row => RandomMetricTests.Expected(fixture, row))] }, CancellationToken.None).GetAwaiter().GetResult());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(States).WithReplay(20261123, 1125));
        Assert.InRange(people, States / 2, int.MaxValue);
    }

    private static MetricDefinition Of(string name) => Definitions.Catalog.Metrics.Single(metric => metric.Name.ToString() == name);

    private static MetricDefinition Credits(PerUnitFunction function)
    {
        var college = _college.Cohort!.Outcomes[0];
        var (column, type) = function is PerUnitFunction.CountDistinct ? ("term_code", ExpressionType.Integer) : ("credits_attempted", ExpressionType.Decimal);
        return _college with
        {
            Kind = MetricKind.Mean,
            NumeratorWhere = null,
            Measure = "credits",
            Cohort = _college.Cohort with { Outcomes = [college with { Name = "credits", Function = function, Column = column, Type = type }] },
            Presentation = new(ValueUnit.Points, 2),
            Privacy = _college.Privacy with { Lower = 0, Upper = 100 },
        };
    }

    private static Expression On(string condition) => ExpressionParser.ParseCondition(
        condition,
        offset => new SourcePlace("condition", 1, offset + 1),
        new(
            Definitions.Catalog.Star,
            Definitions.Catalog.Star.Tables["fact_k12_person_year"],
            Definitions.Catalog.Dimensions,
            ImmutableSortedDictionary<string, ExpressionType>.Empty,
            ImmutableSortedDictionary<string, object>.Empty)).Value!;

    private static FixtureChecker Checker() => new(
        Definitions.Catalog, "DuckDB", (star, release, _) => new(MemoryWarehouse.Fill([.. star.Tables], release)));
}
