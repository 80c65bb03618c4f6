using System.Collections.Immutable;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// Who belongs to a cohort, for which school year they are reported, and what became of them. A cohort metric is computed over its members, each with the
/// row that tells their attributes and the outcomes; decision 25 says the rules to the letter.
/// </summary>
/// <param name="Entry">The condition on a row of the metric's fact that makes its person a member.</param>
/// <param name="Grain">The columns that identify a row of that fact.</param>
/// <param name="EntersOnce">
/// Whether a person enters once, by the first such row (school year, then the fact's grain in ascending order); else every such row is a member of its own.
/// </param>
/// <param name="ReportedAfter">School years from that of the entry to the one that reports the cohort: 3 for a class named by its fourth year.</param>
/// <param name="Additions">Rows by which a person joins who never enters by <paramref name="Entry"/>; only where people enter once.</param>
/// <param name="IsAttributedToLast">
/// Whether a member's attributes are those of the last row of the fact from the entry to the reporting year; else those of the row of entry.
/// </param>
/// <param name="Removal">The rows that take a member out again; null where nothing does.</param>
/// <param name="Outcomes">What became of the members, in written order.</param>
public sealed record Cohort(
    Expression Entry,
    ImmutableArray<string> Grain,
    bool EntersOnce,
    int ReportedAfter,
    ImmutableArray<CohortAddition> Additions,
    bool IsAttributedToLast,
    FollowedRows? Removal,
    ImmutableArray<CohortOutcome> Outcomes)
{
    /// <summary>What is looked for in the years after the entry: the removal, if any, and every outcome.</summary>
    public IEnumerable<FollowedRows> Followed => Outcomes.Select(outcome => outcome.Rows).Prepend(Removal).OfType<FollowedRows>();
}
