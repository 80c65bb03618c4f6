using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Evaluation;
using E2CSemantic.Model.Tests.Reading;

namespace E2CSemantic.Model.Tests.Evaluation;

public sealed class ReferenceEvaluatorTests
{
    private static readonly SchoolYear Year = new(2004);

    [Fact]
    public void Evaluate_MarksAYearNotMature_WhenTheNextIsNotLoaded()
    {
        EvaluationRow[] rows = [Row(("person_key", 1L), ("grade", "09"), ("next_grade", "09"))];

        var early = ReferenceEvaluator.Evaluate(Shipped("retention_in_grade"), rows, Query([]), Year);
        var late = ReferenceEvaluator.Evaluate(Shipped("retention_in_grade"), rows, Query([]), new(2005));

        Assert.Equal(Year, Assert.Single(early.NotMature));
        Assert.Empty(early.Rows);
        Assert.Empty(late.NotMature);
        Assert.Single(late.Rows);
    }

    [Fact]
    public void Evaluate_CountsAPersonOnceInEachGroup_WhenRowsRepeat()
    {
        EvaluationRow[] rows =
        [
            Row(("person_key", 1L), ("grade", "09"), ("income_status", "LI")),
            Row(("person_key", 1L), ("grade", "09"), ("income_status", "LI")),
            Row(("person_key", 1L), ("grade", "09"), ("income_status", "NL")),
            Row(("person_key", 1L), ("grade", "10"), ("income_status", "NL")),
            Row(("person_key", 2L), ("grade", "10"), ("income_status", "NL")),
        ];

        Assert.Equal(["09: 1/1 = 1", "10: 0/2 = 0"], Words(ReferenceEvaluator.Evaluate(Shipped("low_income_share"), rows, Query(["grade"]), Year)));
        Assert.Equal([": 1/2 = 1/2"], Words(ReferenceEvaluator.Evaluate(Shipped("low_income_share"), rows, Query([]), Year)));
    }

    [Fact]
    public void Evaluate_CountsSchoolsOfTheYear_WhateverIsGroupedOrFiltered()
    {
        EvaluationRow[] rows =
        [
            Row(("person_key", 1L), ("school", "a"), ("organization_key", 1L)),
            Row(("person_key", 1L), ("school", "b"), ("organization_key", 2L)),
            Row(("person_key", 2L), ("school", "a"), ("organization_key", 1L)),
        ];
        var onlyA = Query([]) with { Where = ImmutableSortedDictionary<DimensionName, ImmutableArray<string>>.Empty.Add(new("school"), ["a"]) };

        Assert.Equal(["a: 1/2 = 1/2", "b: 1/1 = 1"], Words(ReferenceEvaluator.Evaluate(Shipped("mobility_churn"), rows, Query(["school"]), Year)));
        Assert.Equal([": 1/2 = 1/2"], Words(ReferenceEvaluator.Evaluate(Shipped("mobility_churn"), rows, onlyA, Year)));
    }

    [Fact]
    public void Evaluate_LeavesNullMeasuresOut_OfMeanAndPeople()
    {
        EvaluationRow[] rows =
        [
            Row(("person_key", 1L), ("subject", "1"), ("scaled_score", 100L)),
            Row(("person_key", 1L), ("subject", "1"), ("scaled_score", 101L)),
            Row(("person_key", 2L), ("subject", "1"), ("scaled_score", null)),
            Row(("person_key", 3L), ("subject", "2"), ("scaled_score", null)),
        ];

        Assert.Equal(["1: /1 = 201/2"], Words(ReferenceEvaluator.Evaluate(Shipped("mean_scaled_score"), rows, Query(["subject"]), Year)));
    }

    [Theory]
    [InlineData("days > 0", null, false)]
    [InlineData("not days > 0", null, false)]
    [InlineData("days is null", null, true)]
    [InlineData("days > 0 or paid", null, true)]
    [InlineData("not (days > 0 and not paid)", null, true)]
    [InlineData("days in (1, 2)", null, false)]
    [InlineData("days not in (1, 2)", null, false)]
    [InlineData("days not in (1, 2)", 3, true)]
    [InlineData("1 / days > 0", 0, false)]
    [InlineData("1 / days is null", 0, true)]
    [InlineData("days / 3 * 3 = 1", 1, true)]
    [InlineData("days + 0.5 = 1.5", 1, true)]
    [InlineData("days * 9223372036854775807 > 9223372036854775807", 2, true)]
    [InlineData("kind_code > 'B'", 1, true)]
    [InlineData("kind_code > '\ud83d\ude00'", 1, false)]
    [InlineData("level = next_level", 1, false)]
    [InlineData("level in ('A') and next_level <> 'UN'", 1, true)]
    public void Evaluate_KeepsARow_OnlyWhereItsConditionIsTrue(string condition, int? days, bool kept)
    {
        using var world = new SmallWorld().With(SmallWorld.Visits, "days is null or days > 0", condition.Replace("\"", "\\\"", StringComparison.Ordinal));
        var metric = world.Read().Value!.Metrics.Single(metric => metric.Name.Name == "visits");
        var row = Row(("person_key", 1L), ("days", (long?)days), ("paid", true), ("kind_code", "b\uffff"), ("level", "A"), ("next_level", "B"));

        Assert.Equal(kept, ReferenceEvaluator.Evaluate(metric, [row], Query([]), Year).Rows.Length == 1);
    }

    private static MetricDefinition Shipped(string name) => ShippedCatalog.Value.Metrics.First(metric => metric.Name.Name == name);

    private static FixtureQuery Query(string[] groupBy) =>
        new([Year], [.. groupBy.Select(name => new DimensionName(name))], ImmutableSortedDictionary<DimensionName, ImmutableArray<string>>.Empty);

    private static EvaluationRow Row(params (string Name, object? Value)[] values) =>
        new(values.ToImmutableDictionary(value => value.Name, value => value.Value).Add("school_year", 2004L));

    private static IEnumerable<string> Words(EvaluatedAnswer answer) =>
        answer.Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{string.Join('+', row.Members)}: {row.Numerator}/{row.People} = {row.Value}"));
}
