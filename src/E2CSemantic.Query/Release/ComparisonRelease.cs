using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;
using E2CSemantic.Privacy.Publication;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>
/// Compares two released answers cell by cell. It sees what the requester may see of each and nothing else, so what it makes of them is post-processing:
/// where one of the two is withheld or missing, so is the comparison.
/// </summary>
internal static class ComparisonRelease
{
    private static readonly ImmutableArray<CellStatus> Reasons = [CellStatus.ProviderExcluded, CellStatus.NotCollected, CellStatus.NotMature];

    /// <summary>The rows of a slice, from the tables of its two questions.</summary>
    public static ReleasedTable Of(ResolvedQuery query, ResolvedSlice slice, IEnumerable<ReleasedTable> compared, IEnumerable<ReleasedTable> other)
    {
        var bases = other.SelectMany(table => table.Rows).ToDictionary(Group);
        var (form, decimals) = (slice.Definition.Comparison!.Form, slice.Definition.Presentation.AnsweredDecimals);
        return ReleasedTable.Of(
            from row in compared.SelectMany(table => table.Rows).OrderBy(row => row.SchoolYear)
            let reference = bases[Group(row)]
            select new AnswerRow(
                row.SchoolYear, row.Members, slice.Definition.Version, query.SeriesBreaks.Contains(row.SchoolYear), Compare(form, row, reference, decimals), null, null)
            {
                Compared = row.Value,
                Base = reference.Value,
                Unrounded = Unrounded(form, row, reference),
            });
    }

    /// <summary>The cell that comes of two rows.</summary>
    public static Cell Compare(ComparisonForm form, AnswerRow compared, AnswerRow other, int decimals)
    {
        var (above, below) = (compared.Value, other.Value);
        if (Reasons.FirstOrDefault(reason => above.Status == reason || below.Status == reason) is var why and not CellStatus.Exact)
        {
            return Cell.Without(why);
        }

        return (above.Status, below.Status) switch
        {
            (CellStatus.Exact, CellStatus.Exact) => Cell.Exact(
                Unrounded(form, compared, other) is { } exact ? AnswerNumber.Of(exact, decimals) : null),
            (CellStatus.Estimated, CellStatus.Estimated) => Estimated(form, above, below, decimals),
            _ => Cell.Suppressed,
        };
    }

    private static Ratio? Unrounded(ComparisonForm form, AnswerRow compared, AnswerRow other) =>
        compared.Unrounded is { } value && other.Unrounded is { } reference ? Compare(form, value, reference) : null;

    // Every pair of true values within the two intervals lies in the one given, so it fails at most as often as the two together (Boole's inequality).
    private static Cell Estimated(ComparisonForm form, Cell above, Cell below, int decimals)
    {
        if (form is ComparisonForm.Ratio && below.Low <= 0)
        {
            return Cell.Suppressed;
        }

        ImmutableArray<Ratio> corners =
        [
            .. from high in new[] { above.Low, above.High }
               from low in new[] { below.Low, below.High }
               select Compare(form, AnswerNumber.Exactly(high!.Value), AnswerNumber.Exactly(low!.Value))!.Value,
        ];
        return new(
            CellStatus.Estimated,
            AnswerNumber.Of(Compare(form, AnswerNumber.Exactly(above.Value!.Value), AnswerNumber.Exactly(below.Value!.Value))!.Value, decimals),
            AnswerNumber.Of(corners.Select(corner => FixedDecimal.Round(corner, decimals, Rounding.Down)).Min()),
            AnswerNumber.Of(corners.Select(corner => FixedDecimal.Round(corner, decimals, Rounding.Up)).Max()),
            above.Confidence + below.Confidence - 1);
    }

    private static Ratio? Compare(ComparisonForm form, Ratio above, Ratio below)
    {
        var (left, right) = (above.Numerator * below.Denominator, below.Numerator * above.Denominator);
        return form is ComparisonForm.Difference ? new(left - right, above.Denominator * below.Denominator)
            : right.IsZero ? null
            : new(right.Sign * left, right.Sign * right);
    }

    private static string Group(AnswerRow row) => string.Join('\0', row.Members.Select(member => member.Member.Id).Prepend(row.SchoolYear.ToString()));
}
