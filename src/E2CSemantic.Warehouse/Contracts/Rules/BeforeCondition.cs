namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Both columns have values and this one's is the lesser.</summary>
/// <param name="Column">The column tested.</param>
/// <param name="Other">The column compared with.</param>
public sealed record BeforeCondition(string Column, string Other) : Condition(Column);
