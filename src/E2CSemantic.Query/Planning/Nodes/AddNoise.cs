using System.Collections.Immutable;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Adds independent discrete Gaussian noise to every statistic of every cell, once.</summary>
internal sealed record AddNoise(PlanNode Cells, ImmutableArray<PublishedStatistic> Statistics) : ReleaseNode
{
    public override PlanNode? Input => Cells;

    public override PlanNode WithInput(PlanNode input) => this with { Cells = input };

    public override string Description => $"Add discrete Gaussian noise to {string.Join(", ", Statistics.Select(Scale).Distinct())}";

    private static string Scale(PublishedStatistic statistic) =>
        $"{StatisticColumn.ReadAs(statistic.Name)} (sigma^2 = {statistic.VarianceText}, within {statistic.HalfWidth})";
}
