namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The column has a value, or has none.</summary>
/// <param name="Column">The column tested.</param>
/// <param name="Present">Whether a value is asked for.</param>
public sealed record PresentCondition(string Column, bool Present) : Condition(Column);
