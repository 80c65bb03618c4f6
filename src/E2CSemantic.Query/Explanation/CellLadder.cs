using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Explanation;

/// <summary>The rows and the people of a cell at every rung of a ladder, exact: for nobody from whom anything is withheld.</summary>
/// <param name="SchoolYear">The year.</param>
/// <param name="Members">The members of the dimensions grouped by, in the query's order.</param>
/// <param name="Counts">For each rung, its rows and their people.</param>
internal sealed record CellLadder(SchoolYear SchoolYear, ImmutableArray<AnswerMember> Members, ImmutableArray<(long Rows, long People)> Counts);
