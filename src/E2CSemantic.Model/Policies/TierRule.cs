namespace E2CSemantic.Model.Policies;

/// <summary>What a tier is answered from, and which cells are withheld.</summary>
/// <param name="Answers">What it is answered from.</param>
/// <param name="MinimumCount">The smallest number of people in a cell that is shown; null where nothing is withheld.</param>
/// <param name="Complementary">Whether cells are also withheld that totals would otherwise reveal.</param>
public sealed record TierRule(AnswerSource Answers, int? MinimumCount, bool Complementary);
