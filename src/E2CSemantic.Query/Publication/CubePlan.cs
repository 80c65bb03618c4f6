using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Publication;

/// <summary>How one cube is to be drawn: the steps up to the noise, and what they are drawn over.</summary>
internal sealed record CubePlan(PublishedCubeInfo Info, MetricDefinition Metric, ImmutableArray<ResolvedDimension> Dimensions, AddNoise Root)
{
    public RowNode Rows => (RowNode)((CompleteDomain)Root.Cells).Cells;
}
