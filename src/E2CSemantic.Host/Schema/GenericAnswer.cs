using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>An answer as a table of numbers and, row for row beside it, a table of what each row is about.</summary>
/// <param name="Answer">The answer.</param>
internal sealed record GenericAnswer(MetricAnswer Answer)
{
    private static readonly ImmutableArray<(string Name, Func<AnswerRow, Cell?> Of)> Parts =
    [
        ("value", row => row.Value),
        ("numerator", row => row.Numerator),
        ("denominator", row => row.Denominator),
        ("compared", row => row.Compared),
        ("base", row => row.Base),
        ("gap", row => row.Gap),
    ];

    // Every row of an answer has the same parts, but for the gap, which the reference member's rows have not.
    private IEnumerable<(string Name, Func<AnswerRow, Cell?> Of)> Present =>
        Answer.Rows.IsEmpty ? [Parts[0]] : Parts.Where(part => Answer.Rows.Any(row => part.Of(row) is not null));

    public IEnumerable<string> KeyColumns() =>
        ["school_year", .. Answer.Rows.Take(1).SelectMany(row => row.Members.Select(member => member.Dimension.Value)), "definition"];

    public IEnumerable<IEnumerable<DimensionMember>> Keys() => Answer.Rows.Select(row => (IEnumerable<DimensionMember>)
    [
        new(row.SchoolYear.ToString(), row.SchoolYear.ToString()),
        .. row.Members.Select(member => member.Member),
        new(row.Definition.ToString(), row.Definition.ToString()),
    ]);

    public IEnumerable<string> Columns() => Present.Select(part => part.Name);

    public IEnumerable<IEnumerable<Cell>> Rows() => Answer.Rows.Select(row => Present.Select(part => part.Of(row) ?? Cell.Exact(null)));
}
