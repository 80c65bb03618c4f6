namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A coarser column made of a day as the file is read; rules see it in the day's place or beside it.</summary>
/// <param name="Name">The new column.</param>
/// <param name="Kind">What of the day is kept.</param>
public sealed record Reduction(string Name, ReductionKind Kind);
