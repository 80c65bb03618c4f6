using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query;

/// <summary>A cell that two answers show differently.</summary>
/// <param name="SchoolYear">Its school year.</param>
/// <param name="Members">Its members.</param>
/// <param name="Before">Its value in the first answer.</param>
/// <param name="After">Its value in the second.</param>
public sealed record CellMove(SchoolYear SchoolYear, ImmutableArray<AnswerMember> Members, decimal Before, decimal After)
{
    /// <summary>How far it moves; below zero where it falls.</summary>
    public decimal By => After - Before;
}
