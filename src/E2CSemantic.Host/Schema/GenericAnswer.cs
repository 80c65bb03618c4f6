using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>An answer as a table of numbers and, row for row beside it, a table of what each row is about.</summary>
/// <param name="Answer">The answer.</param>
internal sealed record GenericAnswer(MetricAnswer Answer)
{
    private bool HasNumerator => !Answer.Rows.IsEmpty && Answer.Rows[0].Numerator is not null;

    private bool HasDenominator => !Answer.Rows.IsEmpty && Answer.Rows[0].Denominator is not null;

    public IEnumerable<string> KeyColumns() =>
        ["school_year", .. Answer.Rows.Take(1).SelectMany(row => row.Members.Select(member => member.Dimension.Value)), "definition"];

    public IEnumerable<IEnumerable<DimensionMember>> Keys() => Answer.Rows.Select(row => (IEnumerable<DimensionMember>)
    [
        new(row.SchoolYear.ToString(), row.SchoolYear.ToString()),
        .. row.Members.Select(member => member.Member),
        new(row.Definition.ToString(), row.Definition.ToString()),
    ]);

    public IEnumerable<string> Columns()
    {
        yield return "value";
        if (HasNumerator)
        {
            yield return "numerator";
        }

        if (HasDenominator)
        {
            yield return "denominator";
        }
    }

    public IEnumerable<IEnumerable<Cell>> Rows() => Answer.Rows.Select(row => new[] { row.Value, row.Numerator, row.Denominator }.OfType<Cell>());
}
