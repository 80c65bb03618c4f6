using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Query;

/// <summary>What was done to answer a query: enough to repeat it and to cite it.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Versions">The versions that answered, oldest first.</param>
/// <param name="ReleaseId">The release: the hash of its contents.</param>
/// <param name="ReleaseLabel">Its name for people.</param>
/// <param name="Tier">The tier that was answered for.</param>
/// <param name="Policy">The policy's id and version: <c>ma 2026.2</c>. For published cubes, the one under which they were drawn.</param>
/// <param name="MinimumCell">The smallest number of people shown; null where nothing is withheld.</param>
/// <param name="Noise">The mechanism: <c>discrete-gaussian</c>; null where there is no noise.</param>
/// <param name="NoiseScale">For each noisy count or sum, its exact variance: <c>people sigma^2=24</c>; null where there is no noise.</param>
/// <param name="CostNanoRho">The privacy loss that this question was charged, in billionths of rho; 0 where the cube was paid for at publication.</param>
/// <param name="SettledThrough">The last school year whose value can be observed in the release; null if there is none.</param>
/// <param name="Providers">The providers whose elements the metric needs.</param>
/// <param name="SeriesBreaks">The school years of the answer that begin under another version than the year before.</param>
/// <param name="Warnings">Sentences for the reader.</param>
/// <param name="QueryHash">SHA-256, in lower hexadecimal, of the query in canonical form with release, policy and tier; pages of one query share it.</param>
public sealed record Applied(
    MetricName Metric,
    ImmutableArray<SemanticVersion> Versions,
    string ReleaseId,
    string ReleaseLabel,
    Tier Tier,
    string Policy,
    int? MinimumCell,
    string? Noise,
    string? NoiseScale,
    long CostNanoRho,
    SchoolYear? SettledThrough,
    ImmutableArray<AppliedProvider> Providers,
    ImmutableArray<SchoolYear> SeriesBreaks,
    ImmutableArray<string> Warnings,
    string QueryHash)
{
    /// <summary>Of how many the value is known, by school year; empty where no version that answers says so.</summary>
    public ImmutableArray<AppliedCoverage> Coverage { get; init; } = [];
}
