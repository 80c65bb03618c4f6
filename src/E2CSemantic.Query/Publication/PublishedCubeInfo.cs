using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Publication;

/// <summary>A published cube, without its cells.</summary>
/// <param name="Table">The table that holds its cells in the store of published cubes.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Version">The version that was drawn.</param>
/// <param name="By">The dimensions, in the metric's declared order.</param>
/// <param name="Years">The school years drawn, ascending.</param>
/// <param name="NanoRho">The privacy loss charged for it per person and school year, in billionths of rho.</param>
/// <param name="Statistics">Its noisy columns, in stored order.</param>
public sealed record PublishedCubeInfo(
    string Table,
    MetricName Metric,
    SemanticVersion Version,
    ImmutableArray<DimensionName> By,
    ImmutableArray<SchoolYear> Years,
    long NanoRho,
    ImmutableArray<PublishedStatistic> Statistics);
