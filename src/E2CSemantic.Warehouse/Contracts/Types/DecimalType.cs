namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A decimal number of at most 14 digits before the point and <paramref name="Scale"/> behind it.</summary>
/// <param name="Scale">The most digits behind the point, 0 to 4.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
public sealed record DecimalType(int Scale, decimal Least, decimal Most) : SourceType;
