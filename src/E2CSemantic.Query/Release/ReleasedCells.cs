using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;

namespace E2CSemantic.Query.Release;

/// <summary>The released numbers of one row.</summary>
internal sealed record ReleasedCells(Cell Value, Cell? Numerator, Cell? Denominator)
{
    /// <summary>Of an exact value that is shown, the value before it was rounded; else null.</summary>
    public Ratio? Unrounded { get; init; }

    public static ReleasedCells Suppressed(MetricKind kind) => Withheld(kind, Cell.Suppressed);

    /// <summary>The same withheld cell in every place that the kind has.</summary>
    public static ReleasedCells Withheld(MetricKind kind, Cell cell) => new(
        cell,
        kind is MetricKind.Ratio or MetricKind.AmountRatio ? cell : null,
        kind is MetricKind.Count ? null : cell);
}
