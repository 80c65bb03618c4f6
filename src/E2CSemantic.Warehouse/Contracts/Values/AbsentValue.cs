using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>No value in any row.</summary>
/// <param name="Type">The type that it would have.</param>
public sealed record AbsentValue(ColumnType Type) : SourceValue;
