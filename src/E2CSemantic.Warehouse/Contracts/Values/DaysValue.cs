namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The calendar days from one day to another, both included; null where either is missing or the second is earlier.</summary>
/// <param name="From">The column of the first day.</param>
/// <param name="To">The column of the last day.</param>
public sealed record DaysValue(string From, string To) : SourceValue;
