namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A whole number from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
public sealed record IntegerType(long Least, long Most) : SourceType;
