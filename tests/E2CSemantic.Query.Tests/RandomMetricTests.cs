using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Tests.States;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Query.Tests;

/// <summary>Every metric of the house on random states: the engine's answer is that of the reference evaluator, which shares no code with the compiler.</summary>
public class RandomMetricTests
{
    private const int States = 8;

    public static TheoryData<string, int> Metrics()
    {
        var metrics = new TheoryData<string, int>();
        foreach (var metric in Definitions.Catalog.Metrics)
        {
            metrics.Add(metric.Name.ToString(), metric.Version.Major);
        }

        return metrics;
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Answer_EqualsTheReferenceEvaluator_OnRandomStates(string name, int major)
    {
        var metric = Definitions.Catalog.Metrics.Single(candidate => candidate.Name.ToString() == name && candidate.Version.Major == major);
        var rows = new RandomRows(metric);
        Prop.ForAll(ArbMap.Default.ArbFor<((int Person, int Row)[] Records, int Question)>(), state =>
        {
            var fixture = rows.Fixture(state.Records, state.Question);
            var expected = FixtureRunner.Evaluate(Definitions.Catalog, metric, fixture).Select(row => Expected(fixture, row));

            Assert.Empty(Checker().CheckAsync(metric, fixture with { Expect = [.. expected] }, CancellationToken.None).GetAwaiter().GetResult());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(States).WithReplay(20261123, 1123));
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void RandomStates_HoldPeopleWhoCount(string name, int major)
    {
        var metric = Definitions.Catalog.Metrics.Single(candidate => candidate.Name.ToString() == name && candidate.Version.Major == major);
        var rows = new RandomRows(metric);
        var records = Enumerable.Range(0, 1000).Select(row => (Person: row, Row: row * 7919)).ToArray();

        Assert.NotEmpty(FixtureRunner.Evaluate(Definitions.Catalog, metric, rows.Everybody(records)));
    }

    internal static FixtureRow Expected(MetricFixture fixture, FixtureAnswerRow row)
    {
        var values = fixture.Query.GroupBy.Zip(row.Members, (dimension, member) => KeyValuePair.Create(dimension.Value, (object?)member)).ToImmutableSortedDictionary(StringComparer.Ordinal)
            .Add("school_year", (long)row.Year.SpringYear)
            .Add("value", row.Value);
        values = row.Numerator is { } numerator ? values.Add("numerator", numerator) : values;
        values = row.Denominator is { } denominator ? values.Add("denominator", denominator) : values;
        return new(values, fixture.Place);
    }

    private static FixtureChecker Checker() => new(
        Definitions.Catalog, "DuckDB", (star, release, _) => new(MemoryWarehouse.Fill([.. star.Tables], release)));
}
