using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Release;

/// <summary>The released numbers of one row.</summary>
internal sealed record ReleasedCells(Cell Value, Cell? Numerator, Cell? Denominator)
{
    public static ReleasedCells Suppressed(MetricKind kind) => new(
        Cell.Suppressed,
        kind is MetricKind.Ratio ? Cell.Suppressed : null,
        kind is MetricKind.Count ? null : Cell.Suppressed);
}
