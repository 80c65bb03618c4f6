using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>Compares each released row with that of the reference member, all else alike. Like every comparison it sees released cells alone.</summary>
internal static class GapRelease
{
    private const int TimesDecimals = 2;

    /// <summary>The rows of the whole answer with their gaps, in the same order; unchanged where none is asked.</summary>
    public static ImmutableArray<AnswerRow> Of(ImmutableArray<AnswerRow> rows, ResolvedQuery query)
    {
        if (query.Gap is not { } gap)
        {
            return rows;
        }

        var references = rows.Where(row => MemberOf(row, gap) == gap.Reference).ToDictionary(row => Others(row, gap));
        return
        [
            .. from row in rows
               select MemberOf(row, gap) == gap.Reference ? row
                   : row with { Gap = ComparisonRelease.Compare(gap.Form, row, references[Others(row, gap)], DecimalsOf(gap, row, query)) },
        ];
    }

    private static int DecimalsOf(ResolvedGap gap, AnswerRow row, ResolvedQuery query) => gap.Form is ComparisonForm.Ratio
        ? TimesDecimals
        : query.Slices.First(slice => slice.Definition.Version == row.Definition).Definition.Presentation.AnsweredDecimals;

    private static string MemberOf(AnswerRow row, ResolvedGap gap) => row.Members.First(member => member.Dimension == gap.Dimension).Member.Id;

    private static string Others(AnswerRow row, ResolvedGap gap) => string.Join(
        '\0', row.Members.Where(member => member.Dimension != gap.Dimension).Select(member => member.Member.Id).Prepend(row.SchoolYear.ToString()));
}
