using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Query.Resolution;

/// <summary>A query in which every name is a thing of the catalog or the release, and which the requester's tier may ask.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Slices">Its years by version, oldest first; at least one.</param>
/// <param name="Dimensions">The dimensions grouped by, in the query's order, then those only filtered, by name.</param>
/// <param name="SeriesBreaks">The years asked for that another version answers than the year before.</param>
/// <param name="Release">The release.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Rule">The policy's rule for the tier.</param>
/// <param name="Policy">The policy's id and version.</param>
/// <param name="Order">The order of the rows.</param>
/// <param name="First">At most how many rows.</param>
/// <param name="Skip">How many rows earlier pages gave.</param>
/// <param name="Hash">The hash that pages of the query share.</param>
internal sealed record ResolvedQuery(
    MetricName Metric,
    ImmutableArray<ResolvedSlice> Slices,
    ImmutableArray<ResolvedDimension> Dimensions,
    ImmutableArray<SchoolYear> SeriesBreaks,
    ReleaseInfo Release,
    Tier Tier,
    TierRule Rule,
    string Policy,
    AnswerOrder Order,
    int First,
    int Skip,
    string Hash)
{
    /// <summary>In what the metric differs from the indicator that was asked; null where a metric was asked or nothing is known to differ.</summary>
    public string? Difference { get; init; }

    /// <summary>What each row is compared with; null for nothing.</summary>
    public ResolvedGap? Gap { get; init; }

    /// <summary>The slices that facts or cubes answer: of a comparison those of its two questions.</summary>
    public IEnumerable<ResolvedSlice> ReadSlices =>
        Slices.SelectMany(slice => slice.Comparison is { } comparison ? comparison.Compared.Slices.Concat(comparison.Base.Slices) : [slice]);

    public IEnumerable<ResolvedDimension> Grouped => Dimensions.Where(dimension => dimension.IsGrouped);
}
