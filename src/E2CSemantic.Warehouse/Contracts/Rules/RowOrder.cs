namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A column that orders rows; rows where it is missing come last either way.</summary>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record RowOrder(string Column, bool Descending);
