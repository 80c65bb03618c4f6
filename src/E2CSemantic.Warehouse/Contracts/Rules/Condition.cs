namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A test of one column in one row.</summary>
/// <param name="Column">The column tested.</param>
public abstract record Condition(string Column);
