namespace E2CSemantic.Model.Policies;

/// <summary>What a tier is answered from, and which cells are withheld.</summary>
/// <param name="Answers">What it is answered from.</param>
/// <param name="MinimumCount">The smallest number of people in a cell that is shown; null where nothing is withheld.</param>
/// <param name="Complementary">Whether cells are also withheld that totals would otherwise reveal.</param>
/// <param name="MaximumErrorPercent">
/// For published cubes, the widest half of the noise interval of a cell's people, in percent of their noisy count, at which the cell is shown:
/// a number that is mostly noise is withheld. Null where the width does not matter.
/// </param>
public sealed record TierRule(AnswerSource Answers, int? MinimumCount, bool Complementary, int? MaximumErrorPercent)
{
    /// <summary>The smallest noisy count of people that is shown where its noise interval reaches so far to each side.</summary>
    public long ShownFrom(long halfWidth) => Math.Max(
        MinimumCount ?? 0,
        MaximumErrorPercent is { } percent ? ((100 * halfWidth) + percent - 1) / percent : 0);
}
