using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A figure over the rows of a key.</summary>
/// <param name="Column">The new column.</param>
/// <param name="Kind">How rows become one figure; missing values count for nothing.</param>
/// <param name="Of">The value of each row; null where rows are counted.</param>
/// <param name="Type">The type of the figure.</param>
/// <param name="Nullable">Whether the figure may be missing.</param>
public sealed record AggregateColumn(string Column, AggregateKind Kind, SourceValue? Of, ColumnType Type, bool Nullable)
{
    internal SourceType? Domain { get; init; }
}
