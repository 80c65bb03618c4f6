using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>How people join a cohort later: a row of the entering fact in a school year joins the cohort that entered so many years before.</summary>
/// <param name="Where">The condition on the row.</param>
/// <param name="YearsAfterEntry">School years between the entry of the cohort and the row, not more than the cohort is followed until it is reported.</param>
public sealed record CohortAddition(Expression Where, int YearsAfterEntry);
