namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The value of a column.</summary>
/// <param name="Name">The column.</param>
public sealed record ColumnValue(string Name) : SourceValue;
