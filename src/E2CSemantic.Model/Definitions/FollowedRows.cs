using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>Rows of the members of a cohort in some fact, within a window after their entry.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Where">The condition on a row.</param>
/// <param name="Within">The window.</param>
/// <param name="OnlyLast">Whether the condition is asked of the person's last row in the window alone, of a fact with one row for each person and school year.</param>
public sealed record FollowedRows(string Fact, Expression? Where, FollowWindow Within, bool OnlyLast);
