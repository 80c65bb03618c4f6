using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;

namespace E2CSemantic.Query;

/// <summary>One row of an answer.</summary>
/// <param name="SchoolYear">The school year.</param>
/// <param name="Members">The member of each dimension that the query grouped by, in the query's order.</param>
/// <param name="Definition">The version of the metric that answered.</param>
/// <param name="SeriesBreak">Whether the year before was answered, or would be, by another version.</param>
/// <param name="Value">The metric's value.</param>
/// <param name="Numerator">For a ratio, the people who satisfy the condition; else null.</param>
/// <param name="Denominator">For a ratio or mean, the people counted; else null.</param>
public sealed record AnswerRow(
    SchoolYear SchoolYear,
    ImmutableArray<AnswerMember> Members,
    SemanticVersion Definition,
    bool SeriesBreak,
    Cell Value,
    Cell? Numerator,
    Cell? Denominator)
{
    /// <summary>Of a comparison, the cell that is compared; else null.</summary>
    public Cell? Compared { get; init; }

    /// <summary>Of a comparison, the cell that it is compared with; else null.</summary>
    public Cell? Base { get; init; }

    /// <summary>
    /// Where a gap is asked, this row's value compared with that of the reference member's row: in the metric's unit, or, as a ratio, in times with two decimals. Null
    /// where none is asked, and in the reference member's own row.
    /// </summary>
    public Cell? Gap { get; init; }

    /// <summary>Of an exact value that is shown, the value before it was rounded, so that comparing two rounds once; else null.</summary>
    internal Ratio? Unrounded { get; init; }
}
