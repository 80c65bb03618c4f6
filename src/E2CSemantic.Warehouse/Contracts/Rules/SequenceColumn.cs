using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A value taken along the rows of a key.</summary>
/// <param name="Column">The new column.</param>
/// <param name="Kind">How it is taken.</param>
/// <param name="Of">The value of each row; null where rows are numbered.</param>
/// <param name="Rows">How many rows away the previous or next one lies.</param>
/// <param name="Type">The type of the new column.</param>
/// <param name="Nullable">Whether it may be missing.</param>
public sealed record SequenceColumn(string Column, SequenceKind Kind, SourceValue? Of, long Rows, ColumnType Type, bool Nullable)
{
    internal SourceType? Domain { get; init; }
}
