namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Withholds cells of fewer people than the minimum and, where asked, the cells that would reveal them.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="MinimumCount">The fewest people shown.</param>
/// <param name="ByNoisyCount">Whether the minimum is asked of the noisy count; else of the true one.</param>
/// <param name="Complementary">Whether cells are withheld too that totals would otherwise reveal.</param>
/// <param name="MaximumErrorPercent">The widest half of the interval of the people in percent of their noisy count; null where it does not matter.</param>
internal sealed record SuppressSmallGroups(PlanNode Cells, int MinimumCount, bool ByNoisyCount, bool Complementary, int? MaximumErrorPercent)
    : ReleaseNode
{
    public override PlanNode? Input => Cells;

    public override PlanNode WithInput(PlanNode input) => this with { Cells = input };

    public override string Description =>
        $"Withhold cells with a {(ByNoisyCount ? "noisy" : "true")} count of people under {MinimumCount}"
        + (Complementary ? ", and what totals would reveal" : "")
        + (MaximumErrorPercent is { } percent ? $", and those whose count may be off by more than {percent} %" : "");
}
