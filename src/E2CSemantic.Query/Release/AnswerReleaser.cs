using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>The one egress: the only place where rows that the engine gave become rows of an answer.</summary>
internal static class AnswerReleaser
{
    /// <summary>The rows of one version's mature years, the declared domain complete.</summary>
    public static ReleasedTable Release(RawTable raw, ReleasePlan plan)
    {
        var cells = plan.Query.Rule.Answers is AnswerSource.PublishedCubes
            ? CubeRelease.Read(raw, plan)
            : ExactRelease.Read(raw, plan);
        return ReleasedTable.Of(plan.Slice.Mature.SelectMany(year => Rows(plan.Query, plan.Slice, year, cells(year))));
    }

    /// <summary>The rows of the years for which nothing is read, each cell saying why.</summary>
    public static ReleasedTable Marked(ResolvedQuery query, ResolvedSlice slice) => ReleasedTable.Of(slice.Marked.SelectMany(
        year => Rows(query, slice, year.Key, _ => ReleasedCells.Withheld(slice.Definition.Kind, Cell.Without(year.Value)))));

    private static IEnumerable<AnswerRow> Rows(ResolvedQuery query, ResolvedSlice slice, SchoolYear year, Func<ImmutableArray<string>, ReleasedCells> cells)
    {
        var pinned = query.Dimensions.Where(dimension => !dimension.IsGrouped).Select(dimension => dimension.Kept[0].Id).ToImmutableArray();
        foreach (var members in Combinations([.. query.Grouped]))
        {
            var released = cells([.. members.Select(member => member.Member.Id), .. pinned]);
            yield return new(
                year, members, slice.Definition.Version, query.SeriesBreaks.Contains(year), released.Value, released.Numerator, released.Denominator)
            {
                Unrounded = released.Unrounded,
            };
        }
    }

    private static IEnumerable<ImmutableArray<AnswerMember>> Combinations(ImmutableArray<ResolvedDimension> dimensions) =>
        dimensions.Aggregate(
            (IEnumerable<ImmutableArray<AnswerMember>>)[[]],
            (rows, dimension) => rows.SelectMany(row => dimension.Kept.Select(member => row.Add(new(dimension.Name, member)))));
}
