using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Policies;

/// <summary>A cube that is drawn when a release is published: a metric by some dimensions, for every school year that it answers.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="By">The dimensions, in the metric's declared order.</param>
/// <param name="ShareNumerator">Its share of the release's rho is this…</param>
/// <param name="ShareDenominator">…over this.</param>
/// <param name="Place">Where the cube stands.</param>
public sealed record PublishedCube(
    MetricName Metric,
    ImmutableArray<DimensionName> By,
    int ShareNumerator,
    int ShareDenominator,
    SourcePlace Place);
