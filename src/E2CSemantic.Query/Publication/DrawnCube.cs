using System.Collections.Immutable;

namespace E2CSemantic.Query.Publication;

/// <summary>A drawn cube's cells, the complete declared domain in declared order: noisy, so fit to be stored where the public reads.</summary>
/// <param name="Table">The table that is to hold them, as in <see cref="PublishedCubeInfo.Table"/>.</param>
/// <param name="DimensionColumns">The names of the text columns.</param>
/// <param name="StatisticColumns">The names of the integer columns.</param>
/// <param name="Cells">The cells.</param>
public sealed record DrawnCube(
    string Table,
    ImmutableArray<string> DimensionColumns,
    ImmutableArray<string> StatisticColumns,
    ImmutableArray<DrawnCell> Cells);
