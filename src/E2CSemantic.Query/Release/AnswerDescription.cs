using System.Collections.Immutable;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>Says what was done for a query, from the question and public facts alone.</summary>
internal static class AnswerDescription
{
    public const string Mechanism = "discrete-gaussian";

    public static Applied Of(ResolvedQuery query)
    {
        var cubes = query.ReadSlices.Select(slice => slice.Cube).OfType<PublishedCubeInfo>().ToImmutableArray();
        return new(
            query.Metric,
            [.. query.Slices.Select(slice => slice.Definition.Version)],
            query.Release.Id,
            query.Release.Label,
            query.Tier,
            query.Policy,
            query.Rule.MinimumCount,
            query.Rule.Answers is AnswerSource.PublishedCubes ? Mechanism : null,
            query.Rule.Answers is AnswerSource.PublishedCubes ? string.Join("; ", cubes.Select(Scale).Distinct()) : null,
            CostNanoRho: 0,
            ReportedYears.Of(query.Slices[^1].Definition, query.Release).Where(year => ReportedYears.IsMature(query.Slices[^1].Definition, year, query.Release)).Select(year => (Model.Definitions.SchoolYear?)year).LastOrDefault(),
            [.. query.Slices.SelectMany(slice => slice.Definition.Providers).Select(provider => provider.Id).Distinct().Select(id => new AppliedProvider(id, IsIncluded(query, id)))],
            query.SeriesBreaks,
            [.. Warnings(query)],
            query.Hash);
    }

    public static string Scale(PublishedCubeInfo cube) =>
        string.Join(", ", cube.Statistics.Select(statistic => $"{StatisticColumn.ReadAs(statistic.Name)} sigma^2={statistic.VarianceText}").Distinct());

    private static bool IsIncluded(ResolvedQuery query, string provider) =>
        !query.Slices.SelectMany(slice => slice.Exclusions).Any(exclusion => exclusion.Provider == provider);

    private static IEnumerable<string> Warnings(ResolvedQuery query)
    {
        if (query.Difference is { } difference)
        {
            yield return difference;
        }

        foreach (var year in query.SeriesBreaks)
        {
            yield return $"From {year} on another version answers; do not compare with the years before.";
        }

        foreach (var slice in query.Slices)
        {
            ImmutableArray<Model.Definitions.SchoolYear> castBack = [.. slice.Years.Where(slice.Definition.Effective.IsCastBackTo)];
            if (!castBack.IsEmpty)
            {
                yield return $"{string.Join(", ", castBack)}: version {slice.Definition.Version} was not in force then and is cast back; other numbers were reported in those years.";
            }
        }

        foreach (var exclusion in query.Slices.SelectMany(slice => slice.Exclusions).Distinct())
        {
            yield return $"{exclusion.Provider} excludes {string.Join(", ", exclusion.Elements)} under {exclusion.Statute}: {exclusion.Reason}";
        }

        foreach (var years in query.ReadSlices.Select(slice => slice.MarkedAs(CellStatus.NotCollected)).Where(years => !years.IsEmpty).DistinctBy(years => string.Join(' ', years)))
        {
            yield return $"What the metric counts was not collected in {string.Join(", ", years)}.";
        }

        foreach (var years in query.ReadSlices.Select(slice => slice.MarkedAs(CellStatus.NotMature)).Where(years => !years.IsEmpty).DistinctBy(years => string.Join(' ', years)))
        {
            yield return $"Release {query.Release.Label} is too early to observe {string.Join(", ", years)}.";
        }
    }
}
