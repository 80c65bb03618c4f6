using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Publication;

public class MetricSensitivityTests
{
    private static readonly MetricDefinition _score = Definitions.Catalog.Metrics.Single(metric => metric.Name.Name == "mean_scaled_score");

    [Theory]
    [InlineData(MetricKind.Sum, 1, -300, 100, "people 1; measure_sum 90000")]
    [InlineData(MetricKind.Sum, 2, -100, 300, "people 1; measure_sum 360000")]
    [InlineData(MetricKind.Mean, 1, 0, 500, "people 1; centred_sum 62500")]
    [InlineData(MetricKind.Mean, 3, 0, 500, "people 1; measured_rows 9; centred_sum 562500")]
    [InlineData(MetricKind.Quantile, 3, 0, 2, "people 1; bin_1 bin_2 9")]
    [InlineData(MetricKind.AmountRatio, 2, 0, 200, "people 1; part_amount rest_amount 160000")]
    public void Groups_SayTheSquareOfTheMostThatOnePersonChanges(MetricKind kind, int rows, long lower, long upper, string groups) => Assert.Equal(
        groups,
        string.Join("; ", MetricSensitivity.Groups(Of(kind, rows, lower, upper)).Select(group => $"{string.Join(' ', group.Names)} {group.PerCell}")));

    [Theory]
    [InlineData("low_income_share", "yes rest 1")]
    [InlineData("dropout_annual", "people yes 2")]
    public void Groups_ChargeARatioForBothCounts_WhereOnePersonChangesBoth(string name, string groups) => Assert.Equal(
        groups,
        string.Join("; ", MetricSensitivity.Groups(Definitions.Catalog.Metrics.First(metric => metric.Name.Name == name)).Select(group => $"{string.Join(' ', group.Names)} {group.PerCell}")));

    [Fact]
    public void Cells_AreMultiplied_OverTheDimensionsOfACube()
    {
        var crossed = _score with { Privacy = _score.Privacy with { CellsPerUnit = _score.Privacy.CellsPerUnit.SetItem(new("grade"), 3).SetItem(new("subject"), 2) } };

        Assert.Equal(6, MetricSensitivity.Cells(crossed, [new("grade"), new("subject")]));
    }

    [Theory]
    [InlineData(MetricKind.Count, 1, 50, 1000)]
    [InlineData(MetricKind.Mean, 1, 50, 2000)]
    [InlineData(MetricKind.Mean, 3, 50, 3000)]
    [InlineData(MetricKind.AmountRatio, 1, 50, 3000)]
    [InlineData(MetricKind.Quantile, 1, 50, 2000)]
    public void MissesOfEach_AddToWhatARowMayMiss(MetricKind kind, int rows, int above, int below) =>
        Assert.Equal(new Ratio(above, below), CubePlanner.MissesOfEach(Of(kind, rows, 0, 100), confidence: 950));

    [Fact]
    public void PeopleHalfWidth_IsThatOfBothOutcomes_WhereNoStatisticCountsPeople()
    {
        ImmutableArray<PublishedStatistic> outcomes = [new("yes", 1, 1, 3), new("rest", 1, 1, 4)];

        Assert.Equal(7, CubePlanner.PeopleHalfWidth(outcomes));
        Assert.Equal(2, CubePlanner.PeopleHalfWidth([new("people", 1, 1, 2), new("measure_sum", 1, 1, 9)]));
    }

    private static MetricDefinition Of(MetricKind kind, int rows, long lower, long upper) =>
        _score with { Kind = kind, Privacy = _score.Privacy with { RowsPerUnit = rows, Lower = lower, Upper = upper } };
}
